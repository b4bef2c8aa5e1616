/** What the demonstration has beside simulated people: decisions about them. */
@NullMarked
package iomtriage.host.demonstration;

import org.jspecify.annotations.NullMarked;
