/** All that a supervisor needs to see of one person, and the same in words for three readers. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.profile;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
