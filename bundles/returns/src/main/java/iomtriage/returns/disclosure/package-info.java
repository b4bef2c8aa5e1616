/** What must be withheld so that nobody can be found among counts, and what can be worked out of the rest. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.returns.disclosure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
