/** Additive models with pairwise interactions (explainable boosting machines) for Tribuo. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.additive;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
