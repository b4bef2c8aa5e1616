/** What Casebook prints. */
@NullMarked
package iomtriage.host.terminal;

import org.jspecify.annotations.NullMarked;
