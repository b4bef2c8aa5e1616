/** Files that are written whole or not at all, and the digests of what is in them. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.records.files;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
