/** The audit trail of a store: read, checked and written out as a file. */
@NullMarked
package iomtriage.cli.audit;

import org.jspecify.annotations.NullMarked;
