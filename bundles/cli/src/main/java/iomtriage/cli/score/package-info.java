/** Commands that score, rank and explain, and what they print. */
@NullMarked
package iomtriage.cli.score;

import org.jspecify.annotations.NullMarked;
