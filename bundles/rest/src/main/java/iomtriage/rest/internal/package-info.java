/** Wiring for OSGi. */
@NullMarked
package iomtriage.rest.internal;

import org.jspecify.annotations.NullMarked;
