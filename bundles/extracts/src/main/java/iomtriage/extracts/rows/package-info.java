/** Rows of an extract's tables, each person's together, wherever they come from. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.extracts.rows;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
