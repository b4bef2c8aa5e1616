/** Case records as JSON and as validated values: reading, writing, and every finding at once. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.records;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
