/** Scoring people with the model pack in service. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.scoring;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
