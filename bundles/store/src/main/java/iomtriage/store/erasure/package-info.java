/** All that the store holds about one person, its erasure, and what is kept for how long. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.store.erasure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
