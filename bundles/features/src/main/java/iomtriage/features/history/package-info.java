/** Sanctions, days and windows: how they are counted, for features, reference scorers and cohort definitions alike. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.features.history;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
