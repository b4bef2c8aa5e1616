/** Definitions of persistence: the files that state them, read strictly, and what makes two of them the same. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.cohorts.definition;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
