/** Reads JSON that people write, such as policies and definitions, strictly: everything that is wrong with it at once. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.records.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
