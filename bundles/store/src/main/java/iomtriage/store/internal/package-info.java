/** Migrations, statements and wiring for OSGi. */
@NullMarked
package iomtriage.store.internal;

import org.jspecify.annotations.NullMarked;
