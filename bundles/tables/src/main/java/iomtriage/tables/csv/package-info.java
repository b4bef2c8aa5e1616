/** Files of tables as lines of fields, read strictly, with the line and column where one breaks. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.tables.csv;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
