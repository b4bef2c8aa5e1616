/** A person's profile in words, for each of those who read it. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.reviews.wording;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
