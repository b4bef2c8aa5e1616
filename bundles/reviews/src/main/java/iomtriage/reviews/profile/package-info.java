/** One person: serious harm, needs, the safety of those at risk. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.reviews.profile;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
