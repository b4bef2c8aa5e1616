/** Embeds an OSGi framework and hands out its services. */
@NullMarked
package iomtriage.launcher;

import org.jspecify.annotations.NullMarked;
