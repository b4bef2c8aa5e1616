/** What agencies see of a life: a case record, made with error from what has come to light. */
@NullMarked
package iomtriage.simulation.internal.casefile;

import org.jspecify.annotations.NullMarked;
