/** Wiring for OSGi. */
@NullMarked
package iomtriage.lists.internal;

import org.jspecify.annotations.NullMarked;
