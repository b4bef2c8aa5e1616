/** Simulated criminal careers, calibrated to published statistics. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.simulation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
