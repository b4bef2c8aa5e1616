@NullMarked
package iomtriage.referrals.review;

import org.jspecify.annotations.NullMarked;
