/** Probation's own tiers, A to G, as the printed policy decides them. */
@NullMarked
package iomtriage.ranking.probation;

import org.jspecify.annotations.NullMarked;
