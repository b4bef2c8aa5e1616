/** The list, who is left out of it, its capacity, and definitions of persistence compared. */
@NullMarked
package iomtriage.pages.list;

import org.jspecify.annotations.NullMarked;
