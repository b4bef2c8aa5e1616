@NullMarked
package iomtriage.reviews.outcome;

import org.jspecify.annotations.NullMarked;
