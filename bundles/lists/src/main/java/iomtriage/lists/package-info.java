/** The lists in view: asked for, made in the background, published, kept over a restart. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.lists;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
