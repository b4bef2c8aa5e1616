/** Ranks a scored caseload for a number of places, by a policy. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.ranking;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
