/** Definitions of persistence as data; overlap, churn and desistance. */
@Export
@Version("1.1.0")
@NullMarked
package iomtriage.cohorts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
