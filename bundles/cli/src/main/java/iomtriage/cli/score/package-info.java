/** Scores of many people, written as they come. */
@NullMarked
package iomtriage.cli.score;

import org.jspecify.annotations.NullMarked;
