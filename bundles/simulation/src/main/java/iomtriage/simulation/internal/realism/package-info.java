/** Counts simulated careers as published statistics count real ones. */
@NullMarked
package iomtriage.simulation.internal.realism;

import org.jspecify.annotations.NullMarked;
