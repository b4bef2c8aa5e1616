/** The parameters of the simulated careers, each with where it comes from. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.simulation.parameters;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
