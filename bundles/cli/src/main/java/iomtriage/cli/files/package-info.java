/** Files that the program writes: whole or not at all. */
@NullMarked
package iomtriage.cli.files;

import org.jspecify.annotations.NullMarked;
