/** Commands for the console of an OSGi framework: what they answer, as text. */
@NullMarked
package iomtriage.shell;

import org.jspecify.annotations.NullMarked;
