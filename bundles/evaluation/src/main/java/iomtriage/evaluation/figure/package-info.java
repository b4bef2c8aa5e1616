/**
 * Figures as SVG with their numbers as CSV beside them.
 *
 * <p>They carry a title and a description, use no script and load nothing, and never tell anything by colour alone. The same
 * numbers give the same bytes.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.figure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
