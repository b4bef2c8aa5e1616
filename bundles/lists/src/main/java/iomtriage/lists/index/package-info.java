/** The people on a list by position, with what a row of it tells of each, so that no page looks at every row. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.lists.index;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
