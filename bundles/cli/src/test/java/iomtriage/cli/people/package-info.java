/** Reading of people. */
@NullMarked
package iomtriage.cli.people;

import org.jspecify.annotations.NullMarked;
