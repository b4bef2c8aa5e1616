/** The columns that the models of a pack read, and their values in words. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.scoring.pack.layout;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
