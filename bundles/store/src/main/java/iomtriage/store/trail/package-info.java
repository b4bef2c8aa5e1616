/** The audit trail over JDBC: appended in groups, chained, searched, and checked without writing. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.store.trail;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
