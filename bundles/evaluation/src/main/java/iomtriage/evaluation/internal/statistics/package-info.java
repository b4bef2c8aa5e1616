/** Distributions, intervals and regressions, from their published formulas. */
@NullMarked
package iomtriage.evaluation.internal.statistics;

import org.jspecify.annotations.NullMarked;
