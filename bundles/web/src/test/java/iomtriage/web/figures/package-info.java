@NullMarked
package iomtriage.web.figures;

import org.jspecify.annotations.NullMarked;
