/** Commands that measure and compare models, and what they print. */
@NullMarked
package iomtriage.cli.evaluation;

import org.jspecify.annotations.NullMarked;
