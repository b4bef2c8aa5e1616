/**
 * Charts as SVG. Values are handed in as plain numbers and words; the same values give the same bytes in every country. Nothing is
 * told by colour alone, no script or style sheet is needed, and nothing is loaded.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.charts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
