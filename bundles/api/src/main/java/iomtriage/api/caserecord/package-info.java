/**
 * What a host knows about a person, as dated facts: the case record, and the caseload that hands records over.
 *
 * <p>Dates are calendar dates without a zone. Every fact carries the date on which it became known, so that a score can be
 * recomputed as of any past day. Absence is an empty {@link java.util.Optional} or an absent map key; it is never zero.
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.caserecord;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
