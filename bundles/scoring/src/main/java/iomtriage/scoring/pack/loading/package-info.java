/** Reading packs, and every check that one must pass before it scores anybody. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.scoring.pack.loading;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
