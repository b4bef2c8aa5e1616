@NullMarked
package iomtriage.simulation.internal.people;

import org.jspecify.annotations.NullMarked;
