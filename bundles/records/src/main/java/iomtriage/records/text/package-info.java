/** How values of records are written for people. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.records.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
