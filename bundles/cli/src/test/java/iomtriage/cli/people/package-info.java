/** Tests of measuring. */
@NullMarked
package iomtriage.cli.people;

import org.jspecify.annotations.NullMarked;
