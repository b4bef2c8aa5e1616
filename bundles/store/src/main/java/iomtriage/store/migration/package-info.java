/** Brings the store's tables up to date. */
@NullMarked
package iomtriage.store.migration;

import org.jspecify.annotations.NullMarked;
