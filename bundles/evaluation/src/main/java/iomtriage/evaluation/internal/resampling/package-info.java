/** Every metric on every resample of people. NaN stands for "not defined on these rows" inside this package only. */
@NullMarked
package iomtriage.evaluation.internal.resampling;

import org.jspecify.annotations.NullMarked;
