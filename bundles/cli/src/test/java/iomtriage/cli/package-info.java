/** The real commands, run in this process on small simulated data. */
@NullMarked
package iomtriage.cli;

import org.jspecify.annotations.NullMarked;
