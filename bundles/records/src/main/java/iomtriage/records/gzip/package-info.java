/** Decompressing gzip, all of it or not at all. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.records.gzip;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
