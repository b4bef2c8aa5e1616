/** Calls about scores and the pack in service. */
@NullMarked
package iomtriage.rest.score;

import org.jspecify.annotations.NullMarked;
