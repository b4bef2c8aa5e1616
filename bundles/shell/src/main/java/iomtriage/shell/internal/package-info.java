/** Wiring for OSGi. */
@NullMarked
package iomtriage.shell.internal;

import org.jspecify.annotations.NullMarked;
