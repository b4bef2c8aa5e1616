@NullMarked
package iomtriage.reviews.audit;

import org.jspecify.annotations.NullMarked;
