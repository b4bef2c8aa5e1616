/** What a pass over a caseload answers. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.cohorts.survey;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
