/** A first column specification for a table that nobody has described yet. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.tables.guess;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
