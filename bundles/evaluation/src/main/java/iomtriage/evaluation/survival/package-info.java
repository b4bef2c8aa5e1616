/** How good chances by a time are where people are followed for unlike times: concordance, and Brier scores weighted for who was lost. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.survival;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
