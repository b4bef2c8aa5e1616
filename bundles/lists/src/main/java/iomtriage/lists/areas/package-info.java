/** Several areas side by side, each with a list of its own. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.lists.areas;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
