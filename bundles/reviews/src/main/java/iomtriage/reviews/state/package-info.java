/** What the service must remember over a restart beside the audit trail. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.reviews.state;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
