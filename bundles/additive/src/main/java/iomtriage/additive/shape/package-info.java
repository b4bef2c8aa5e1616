/** The parts of a model that can be drawn and edited: bins, terms, shape functions and manual edits. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.additive.shape;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
