/** Lists, cases and who is on now, as one reader may see them. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.lists.reader;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
