/** Discrimination, calibration, fairness and drift, with figures as SVG. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
