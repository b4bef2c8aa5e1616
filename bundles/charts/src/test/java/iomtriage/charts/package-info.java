/** Tests of charts, by what is drawn where. */
@NullMarked
package iomtriage.charts;

import org.jspecify.annotations.NullMarked;
