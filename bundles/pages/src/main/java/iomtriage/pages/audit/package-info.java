/** The audit trail, and how decisions are being made. */
@NullMarked
package iomtriage.pages.audit;

import org.jspecify.annotations.NullMarked;
