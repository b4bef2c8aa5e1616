/** A simulated person: case record, outcomes, groups for auditing, place in a programme. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.simulation.person;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
