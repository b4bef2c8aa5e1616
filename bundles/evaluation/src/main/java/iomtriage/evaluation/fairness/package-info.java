/**
 * Who bears which error: every figure by group at the list's cut line, against a named reference group.
 *
 * <p>A list brings both support and scrutiny, so being left off and being put on in error are both shown. Nothing here says
 * "fair": a comparison shows a difference, shows none, or has not enough evidence.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.fairness;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
