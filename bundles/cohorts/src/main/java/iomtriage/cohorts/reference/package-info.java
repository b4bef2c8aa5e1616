/** The reference scorers that definitions may name. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.cohorts.reference;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
