/** Caseloads that a host sent: kept in files of the service's own while a list is made of them or looked at. */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.lists.caseload;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
