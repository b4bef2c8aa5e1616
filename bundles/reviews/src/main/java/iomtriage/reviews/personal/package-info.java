/** All that is kept about one person: told to them, erased, and kept no longer than there is a reason to. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.reviews.personal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
