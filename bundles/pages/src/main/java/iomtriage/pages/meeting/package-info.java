/** The meeting: its agenda, what is printed before it, and what was decided in it. */
@NullMarked
package iomtriage.pages.meeting;

import org.jspecify.annotations.NullMarked;
