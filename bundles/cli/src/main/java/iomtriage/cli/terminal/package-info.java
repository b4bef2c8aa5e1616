/** What every command shares: where it prints, how it fails, its exit codes. */
@NullMarked
package iomtriage.cli.terminal;

import org.jspecify.annotations.NullMarked;
