/** The arithmetic behind the measures. Not exported. NaN stands for "not defined on these rows" inside this package only. */
@NullMarked
package iomtriage.evaluation.internal;

import org.jspecify.annotations.NullMarked;
