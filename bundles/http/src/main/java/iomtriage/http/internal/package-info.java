/** Wiring for OSGi and the servlet container. */
@NullMarked
package iomtriage.http.internal;

import org.jspecify.annotations.NullMarked;
