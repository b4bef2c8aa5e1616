/**
 * The scores practitioners already know, computed beside the model's own: OGRS3, OGRS4 in its static
 * and its dynamic form, the predictors of sexual reoffending, and serious reoffending combined.
 *
 * <p>A term that cannot be computed makes a score not scorable, with what is missing; nothing missing is read as zero.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.scoring.reference;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
