@NullMarked
package iomtriage.columnar;

import org.jspecify.annotations.NullMarked;
