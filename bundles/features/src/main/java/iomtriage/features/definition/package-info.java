/** What a feature is: its meaning, unit, kind and wording. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.features.definition;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
