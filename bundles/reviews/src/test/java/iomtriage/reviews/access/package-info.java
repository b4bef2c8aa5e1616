@NullMarked
package iomtriage.reviews.access;

import org.jspecify.annotations.NullMarked;
