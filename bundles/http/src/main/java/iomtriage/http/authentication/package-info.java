/** Who sent a request: sessions, the sign-in form, and what keeps guessing slow. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.http.authentication;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
