/** Arithmetic that gives the same bits on every machine. */
@NullMarked
package iomtriage.additive.internal.arithmetic;

import org.jspecify.annotations.NullMarked;
