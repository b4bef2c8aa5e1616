/** Measured figures as words and as JSON. */
@NullMarked
package iomtriage.evaluation.internal.text;

import org.jspecify.annotations.NullMarked;
