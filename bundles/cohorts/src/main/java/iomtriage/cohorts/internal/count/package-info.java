/** Reads the few numbers that definitions need off a case record, as known on a day. */
@NullMarked
package iomtriage.cohorts.internal.count;

import org.jspecify.annotations.NullMarked;
