/** Tests of what stops training. */
@NullMarked
package iomtriage.cli.leak;

import org.jspecify.annotations.NullMarked;
