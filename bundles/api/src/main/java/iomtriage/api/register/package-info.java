/** What other agencies keep on a person: register entries, markers, MAPPA management. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.register;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
