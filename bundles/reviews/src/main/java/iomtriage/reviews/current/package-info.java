/** The current cohort: who is on Integrated Offender Management now, and what is due about them. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.reviews.current;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
