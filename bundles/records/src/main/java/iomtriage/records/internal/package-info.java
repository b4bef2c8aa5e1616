/** The component that offers the reader as a service. */
@NullMarked
package iomtriage.records.internal;

import org.jspecify.annotations.NullMarked;
