/**
 * What the scoring service answers: one sealed result for each outcome, each with its exact explanation.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.score;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
