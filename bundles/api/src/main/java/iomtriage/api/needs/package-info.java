/** Needs behind offending, by the sections of OASys, with the pathway and the agency that should lead on each. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.needs;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
