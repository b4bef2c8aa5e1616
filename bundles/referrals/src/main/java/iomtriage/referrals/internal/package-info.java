/** Wiring for OSGi. */
@NullMarked
package iomtriage.referrals.internal;

import org.jspecify.annotations.NullMarked;
