/** Finds people for a caseload, plays their lives forward and tells what came of them. */
@NullMarked
package iomtriage.simulation.internal.people;

import org.jspecify.annotations.NullMarked;
