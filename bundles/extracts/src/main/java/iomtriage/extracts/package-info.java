/** Extracts of a case system, as flat files or queries, as case records. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.extracts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
