/**
 * The files that governance asks for: metrics, model card, and the record of the Algorithmic Transparency Recording Standard.
 *
 * <p>Model card and record may leave the area, so groups with small cells are withheld in them; the metrics file stays inside.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.governance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
