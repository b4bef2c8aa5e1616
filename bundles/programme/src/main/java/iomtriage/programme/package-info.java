/** Whether a programme works: from case records and who was on it when, to what an evaluation found. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.programme;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
