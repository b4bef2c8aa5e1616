/** What a pack says of itself: its manifest, its thresholds, how it was measured. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.scoring.pack.manifest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
