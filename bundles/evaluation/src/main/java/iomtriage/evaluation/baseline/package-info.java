/**
 * The simplest scorers there are. A model that does not clearly beat them is not worth its upkeep.
 *
 * <p>They are fitted on the rows a model was trained on and judged on the rows it is judged on.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.baseline;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
