/** What the columns of a flat table mean: read strictly, written, and used to read a cell. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.tables.specification;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
