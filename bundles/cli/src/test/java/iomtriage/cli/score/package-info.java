/** Tests of how scores are written. */
@NullMarked
package iomtriage.cli.score;

import org.jspecify.annotations.NullMarked;
