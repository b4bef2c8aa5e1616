/** Calls about lists: caseloads received, lists made, their rows, and who is left out. */
@NullMarked
package iomtriage.rest.list;

import org.jspecify.annotations.NullMarked;
