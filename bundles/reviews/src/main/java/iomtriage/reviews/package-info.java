/** Decisions about referrals: the rules they obey, how they are put on record, and what they add up to. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.reviews;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
