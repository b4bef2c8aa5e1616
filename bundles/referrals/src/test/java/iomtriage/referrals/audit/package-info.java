@NullMarked
package iomtriage.referrals.audit;

import org.jspecify.annotations.NullMarked;
