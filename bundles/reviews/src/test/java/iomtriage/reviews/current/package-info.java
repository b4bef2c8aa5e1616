@NullMarked
package iomtriage.reviews.current;

import org.jspecify.annotations.NullMarked;
