/** What cannot be true together in one case record. */
@NullMarked
package iomtriage.records.internal.contradiction;

import org.jspecify.annotations.NullMarked;
