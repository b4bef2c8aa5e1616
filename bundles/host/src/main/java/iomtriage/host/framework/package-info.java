/** Embeds an OSGi framework and hands out its services. */
@NullMarked
package iomtriage.host.framework;

import org.jspecify.annotations.NullMarked;
