/** Tests of measuring. */
@NullMarked
package iomtriage.cli.measure;

import org.jspecify.annotations.NullMarked;
