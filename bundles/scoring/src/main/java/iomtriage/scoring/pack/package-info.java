/** Model packs as they are used: the models of one, and what they say. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.scoring.pack;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
