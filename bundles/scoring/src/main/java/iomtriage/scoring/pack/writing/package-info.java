/** Making packs: written, archived and signed. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.scoring.pack.writing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
