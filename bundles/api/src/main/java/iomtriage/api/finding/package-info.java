/** What is wrong with something that was handed over: findings, and the refusal that carries them all at once. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.finding;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
