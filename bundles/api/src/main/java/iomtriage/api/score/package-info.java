/**
 * What the scoring service answers: one sealed result for each outcome, each with its exact explanation.
 *
 * <p>A host reads these types and builds none: see {@link iomtriage.api.caserecord}.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.score;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
