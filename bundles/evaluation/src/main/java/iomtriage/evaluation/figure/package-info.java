/**
 * Figures of a validation: charts as SVG with their numbers as CSV beside them. The same numbers give the same bytes.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.figure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
