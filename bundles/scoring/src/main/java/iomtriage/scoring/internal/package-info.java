/** Wiring for OSGi. */
@NullMarked
package iomtriage.scoring.internal;

import org.jspecify.annotations.NullMarked;
