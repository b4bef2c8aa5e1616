/** From people with outcomes to a model pack. */
@NullMarked
package iomtriage.cli.training;

import org.jspecify.annotations.NullMarked;
