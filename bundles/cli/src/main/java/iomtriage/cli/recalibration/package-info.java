/** Moves a pack's scores to what happens locally, as a revision of the pack. */
@NullMarked
package iomtriage.cli.recalibration;

import org.jspecify.annotations.NullMarked;
