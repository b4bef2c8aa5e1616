/** Pages about the current cohort: who is on, who should leave, what is due, what changed. */
@NullMarked
package iomtriage.pages.cohort;

import org.jspecify.annotations.NullMarked;
