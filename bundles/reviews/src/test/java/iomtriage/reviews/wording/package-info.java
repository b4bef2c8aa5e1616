@NullMarked
package iomtriage.reviews.wording;

import org.jspecify.annotations.NullMarked;
