/** What is measured and on what: metrics, scored outcomes, groups, capacity, resampling. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
