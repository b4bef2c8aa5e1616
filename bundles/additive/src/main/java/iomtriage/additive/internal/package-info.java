/** How additive models are trained, scored and stored; not API. */
@NullMarked
package iomtriage.additive.internal;

import org.jspecify.annotations.NullMarked;
