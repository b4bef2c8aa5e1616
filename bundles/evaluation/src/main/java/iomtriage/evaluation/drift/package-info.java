/**
 * Whether people, scores and outcomes now are still like those a model was made on, with thresholds that fit the two samples'
 * sizes.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.evaluation.drift;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
