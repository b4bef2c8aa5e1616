/** What makes a person a member of a cohort, as data. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.cohort.rule;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
