/** Files of simulated people, written aside and then moved into place. */
@NullMarked
package iomtriage.simulation.internal.files;

import org.jspecify.annotations.NullMarked;
