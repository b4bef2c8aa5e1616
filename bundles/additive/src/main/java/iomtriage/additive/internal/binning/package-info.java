/** Training values cut into bins. */
@NullMarked
package iomtriage.additive.internal.binning;

import org.jspecify.annotations.NullMarked;
