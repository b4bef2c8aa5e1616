/** Axes: scales with round numbers, and labels that do not overlap. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.charts.axis;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
