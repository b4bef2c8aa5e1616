/** What is printed, and where. */
@NullMarked
package iomtriage.cli.terminal;

import org.jspecify.annotations.NullMarked;
