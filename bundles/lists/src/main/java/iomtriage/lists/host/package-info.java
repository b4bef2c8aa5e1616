/** What a case system asks for: a list of its own caseload, and a list made again when records have changed. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.lists.host;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
