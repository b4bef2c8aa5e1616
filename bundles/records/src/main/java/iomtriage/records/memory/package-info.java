/** Values kept in memory: worked out once, or for as long as they are in use. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.records.memory;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
