/** The tables of a trained model: laid out for scoring, edited, written and read. */
@NullMarked
package iomtriage.additive.internal.model;

import org.jspecify.annotations.NullMarked;
