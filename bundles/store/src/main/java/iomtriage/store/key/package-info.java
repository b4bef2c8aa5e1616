/** API keys, and what is put on the audit trail about them. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.store.key;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
