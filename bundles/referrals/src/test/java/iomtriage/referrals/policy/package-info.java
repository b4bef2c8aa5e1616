@NullMarked
package iomtriage.referrals.policy;

import org.jspecify.annotations.NullMarked;
