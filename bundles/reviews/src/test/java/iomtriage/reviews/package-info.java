@NullMarked
package iomtriage.reviews;

import org.jspecify.annotations.NullMarked;
