/** Wiring for OSGi. */
@NullMarked
package iomtriage.ranking.internal;

import org.jspecify.annotations.NullMarked;
