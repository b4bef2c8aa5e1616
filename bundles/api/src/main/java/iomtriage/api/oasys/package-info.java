/**
 * OASys: its sections and questions, and what an assessment answered.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.oasys;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
