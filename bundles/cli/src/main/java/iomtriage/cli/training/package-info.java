/** Commands that train packs, and the way from people with outcomes to a model pack. */
@NullMarked
package iomtriage.cli.training;

import org.jspecify.annotations.NullMarked;
