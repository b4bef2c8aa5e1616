/** Returns of several areas added up, and set side by side. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.returns.merging;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
