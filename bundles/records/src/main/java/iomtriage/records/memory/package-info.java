/** Values in memory: worked out once, kept for as long as they are in use, or as bytes on their way elsewhere. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.records.memory;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
