/** Commands about the audit trail. */
@NullMarked
package iomtriage.cli.audit;

import org.jspecify.annotations.NullMarked;
