/** Wiring for OSGi and the servlet container. */
@NullMarked
package iomtriage.pages.internal;

import org.jspecify.annotations.NullMarked;
