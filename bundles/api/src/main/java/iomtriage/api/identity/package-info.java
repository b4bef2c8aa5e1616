/** Who is asking, and what they may see. The host knows its users; it implements the interfaces of this package. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
