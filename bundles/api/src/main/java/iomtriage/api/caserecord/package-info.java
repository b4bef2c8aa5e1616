/**
 * What a host knows about a person, as dated facts: the case record, and the caseload that hands records over.
 *
 * <p>Dates are calendar dates without a zone. Every fact carries the date on which it became known, so that a score can be
 * recomputed as of any past day. Absence is an empty {@link java.util.Optional} or an absent map key; it is never zero.
 *
 * <p>Throughout the API, nothing takes or gives null unless it is marked {@link org.jspecify.annotations.Nullable}. Lists, sets
 * and maps that it gives cannot be changed. Values are immutable and may be shared between threads; builders may not.
 *
 * <p>Throughout the API, three kinds of type grow in three ways without breaking a host:
 *
 * <ul>
 *   <li><b>What a host builds</b> (case record, event, register entry, request, user, ...) is a sealed interface with a
 *       builder: {@code of(...)} takes what the fact is about, the rest has names, and {@code build()} refuses what is missing
 *       or wrong, all at once. Something new is one more step of the builder, which may be left out.
 *   <li><b>What a host only reads</b> (referral, assessment, pack summary, ...) is an interface marked
 *       {@link org.osgi.annotation.versioning.ProviderType}, which the software implements. Something new is one more method.
 *   <li><b>A small value</b> is a record of at most five components. Should one ever grow, the constructor of before stays
 *       beside the new one.
 * </ul>
 */
@Export
@Version("1.0.0")
@NullMarked
package iomtriage.api.caserecord;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
