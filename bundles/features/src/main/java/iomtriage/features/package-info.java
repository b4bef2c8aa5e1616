/** From a case record, as of a date, to named and documented features. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.features;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
