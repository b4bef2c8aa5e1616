/** Ranking policies: versioned data laid out like the printed policy. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.ranking.policy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
