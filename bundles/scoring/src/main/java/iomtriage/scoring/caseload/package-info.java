/** Scoring many people at once, over primitive arrays. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.scoring.caseload;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
