/** Tests of axes. */
@NullMarked
package iomtriage.charts.axis;

import org.jspecify.annotations.NullMarked;
