/** Wiring for OSGi and the servlet container. */
@NullMarked
package iomtriage.web.internal;

import org.jspecify.annotations.NullMarked;
