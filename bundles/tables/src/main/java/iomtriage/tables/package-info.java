/** Flat tables, described by a column specification, as rows of features. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.tables;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
