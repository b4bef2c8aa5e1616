/** The database that the store is in, H2 in a file or PostgreSQL: connections, transactions, encryption, trouble. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
