/** What was known of a person on an earlier day. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.records.asof;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
