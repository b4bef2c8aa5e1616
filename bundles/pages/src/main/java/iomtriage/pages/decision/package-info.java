/** Deciding, the second person, and what happens where another person was first. */
@NullMarked
package iomtriage.pages.decision;

import org.jspecify.annotations.NullMarked;
