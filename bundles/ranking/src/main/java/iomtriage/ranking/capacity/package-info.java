/** What the places account for, and how sure a place is. */
@NullMarked
package iomtriage.ranking.capacity;

import org.jspecify.annotations.NullMarked;
