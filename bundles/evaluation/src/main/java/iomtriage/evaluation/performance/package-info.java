/**
 * How good scores are, overall and by group: discrimination, accuracy, calibration, what a list of a length covers, and two models
 * on the same people.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.performance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
