/**
 * A caseload ranked for a number of places: the referral list, its cut line and what it covers.
 *
 * <p>A host builds requests and the decisions about places in them, and reads the rest: see {@link iomtriage.api.caserecord}.
 */
@Export
@Version("1.2.0")
@NullMarked
package iomtriage.api.referral;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
