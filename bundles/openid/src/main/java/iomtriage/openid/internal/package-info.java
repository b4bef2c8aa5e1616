/** Wiring for OSGi. */
@NullMarked
package iomtriage.openid.internal;

import org.jspecify.annotations.NullMarked;
