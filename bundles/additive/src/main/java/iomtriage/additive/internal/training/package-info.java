/** Boosting in bags, and the making of purified tables from the trees. */
@NullMarked
package iomtriage.additive.internal.training;

import org.jspecify.annotations.NullMarked;
