/** How what is put on record in reviews is written on the audit trail, and read back. */
@NullMarked
package iomtriage.reviews.entry;

import org.jspecify.annotations.NullMarked;
