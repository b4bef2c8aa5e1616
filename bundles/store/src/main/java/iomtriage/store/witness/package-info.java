/** Notes of the newest entry, signed and kept elsewhere, by which a trail that was rewritten, cut or emptied shows. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.store.witness;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
