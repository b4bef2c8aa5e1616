/** Tiers: a policy's table and floors applied to one person. */
@NullMarked
package iomtriage.ranking.tier;

import org.jspecify.annotations.NullMarked;
