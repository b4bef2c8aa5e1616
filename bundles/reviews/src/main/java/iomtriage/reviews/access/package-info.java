/** Who may see what: the host's rules, and what they leave out of what a reader is given. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.reviews.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
