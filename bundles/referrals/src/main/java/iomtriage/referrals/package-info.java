/** Ranking policy, capacity and referral lists. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.referrals;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
