/** Numbers and markup as text, the same in every country. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.charts.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
