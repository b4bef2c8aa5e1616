/** How simulated people compare with published statistics. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.simulation.realism;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
