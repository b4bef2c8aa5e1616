/**
 * Whether a programme worked, against people like those it took: propensity score matching, with the balance table that shows
 * when the two groups differ in needs all the same.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.matching;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
