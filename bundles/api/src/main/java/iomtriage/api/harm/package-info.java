/**
 * Serious harm: what is predicted beside what is known, never merged into one number, and the safety of those at risk.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.harm;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
