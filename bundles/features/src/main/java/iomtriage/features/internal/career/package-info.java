/** One person's record as of a date, counted: what the features are computed from. */
@NullMarked
package iomtriage.features.internal.career;

import org.jspecify.annotations.NullMarked;
