/** The rules that decisions obey, whichever door they come by. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.reviews.rule;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
