/** Calls about decisions, what people said of them later, and outcomes. */
@NullMarked
package iomtriage.rest.review;

import org.jspecify.annotations.NullMarked;
