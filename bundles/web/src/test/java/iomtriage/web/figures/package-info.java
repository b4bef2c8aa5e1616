/** Tests of figures, by what is drawn where. */
@NullMarked
package iomtriage.web.figures;

import org.jspecify.annotations.NullMarked;
