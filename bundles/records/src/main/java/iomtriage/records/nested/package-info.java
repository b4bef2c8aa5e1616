/** Case records as tables with nested columns keep them: what an engine that holds such tables implements. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.records.nested;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
