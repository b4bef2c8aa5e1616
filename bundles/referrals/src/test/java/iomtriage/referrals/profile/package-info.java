@NullMarked
package iomtriage.referrals.profile;

import org.jspecify.annotations.NullMarked;
