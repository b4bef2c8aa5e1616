@NullMarked
package iomtriage.referrals;

import org.jspecify.annotations.NullMarked;
