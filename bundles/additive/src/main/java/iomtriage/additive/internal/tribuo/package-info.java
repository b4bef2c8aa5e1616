/** What Tribuo logs, and predictions in its own form. */
@NullMarked
package iomtriage.additive.internal.tribuo;

import org.jspecify.annotations.NullMarked;
