@NullMarked
package iomtriage.reviews.profile;

import org.jspecify.annotations.NullMarked;
