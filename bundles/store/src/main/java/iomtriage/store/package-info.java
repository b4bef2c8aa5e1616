/** Keeps the audit trail and API keys over JDBC: H2 in a file by default, PostgreSQL by configuration. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
