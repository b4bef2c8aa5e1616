/** The people a list is made from: where their case records come from, one entry for each. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.caseload;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
