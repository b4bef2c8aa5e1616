/** What really became of people, as hosts report it, and whether the pack in service had predicted it. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.reviews.outcome;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
