/** The commands: each reads its options, calls the rooms that do the work, and prints. */
@NullMarked
package iomtriage.cli.command;

import org.jspecify.annotations.NullMarked;
