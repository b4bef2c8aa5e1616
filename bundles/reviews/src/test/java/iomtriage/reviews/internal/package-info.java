@NullMarked
package iomtriage.reviews.internal;

import org.jspecify.annotations.NullMarked;
