/** Returns as signed files, with a table and a page beside them. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.returns.form;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
