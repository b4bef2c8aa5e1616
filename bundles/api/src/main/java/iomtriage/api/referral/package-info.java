/**
 * A caseload ranked for a number of places: the referral list, its cut line and what it covers.
 */
@Export
@Version("1.1.0")
@NullMarked
package iomtriage.api.referral;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
