/** Work on many records at once, by several threads, with results in the records' order. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.records.parallel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
