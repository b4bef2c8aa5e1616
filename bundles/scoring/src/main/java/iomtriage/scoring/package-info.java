/** Model packs, the scoring service, explanations and reference scorers. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.scoring;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
