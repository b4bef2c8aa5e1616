/** Model packs: what is in one, how it is checked, loaded and written. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.scoring.pack;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
