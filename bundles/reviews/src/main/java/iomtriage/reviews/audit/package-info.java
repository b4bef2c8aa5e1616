/** The audit trail: who did or saw what, when, each entry chained to the one before by hash. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.reviews.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
