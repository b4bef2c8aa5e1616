/** Finds people for a caseload, plays their lives forward and tells what happened to them. */
@NullMarked
package iomtriage.simulation.internal.people;

import org.jspecify.annotations.NullMarked;
