/**
 * Offences: the Home Office codes, and what they mean here: group, whether violent, the category of OGRS3.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.offence;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
