package iomtriage.api.referral;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.identity.User;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The list that people look at on the pages and through the HTTP interface, for a host in the same process. Thread-safe.
 *
 * <p>The first list is made of the host's caseload by itself, as soon as there is one. Later the host asks: when its records have
 * changed, or each morning. A host that stops and starts again takes nothing away: the list stays in view.
 */
@ProviderType
public interface ListInView {

    /**
     * {@return the list of one area, where the configuration names several areas} Each has a list in view, a caseload,
     * and a request of its own. The other methods mean the only area there is.
     *
     * @param area as the configuration names it
     * @throws IllegalArgumentException if there is no such area
     */
    ListInView in(String area);

    /**
     * {@return the newest list, of everybody; empty if none was made yet} A user to whom not everybody's case is open
     * decides by the list that the pages and the HTTP interface show that user, never by this one.
     *
     * @throws IllegalStateException if there are several areas: this, and what follows, says then by {@link #in} which one is meant
     */
    Optional<ReferralList> current();

    /**
     * Makes a list of the caseload that the host registered ({@link iomtriage.api.caseload.CaseSource}), otherwise of the newest
     * that was sent over HTTP, and puts it in view. Answers at once; lists are made one after another.
     *
     * @param user who asked, for the audit trail: a supervisor, or the host's own account with that role
     * @param request the day, the places, and who must and must not be on the list
     * @return completed with the list once it is in view; exceptionally, with an {@link IllegalStateException} that says why and the
     *     way out, where it could not be made or may not be published: then the list in view stays. Whoever cancels it cancels the
     *     making of the list, which is then on the audit trail; once the list is in view, that does nothing
     * @throws IllegalArgumentException if the user is no supervisor
     * @throws IllegalStateException if there is no caseload
     */
    CompletableFuture<ReferralList> make(User user, TriageRequest request);

    /**
     * Takes the record of a person to whom something has happened, as an arrest, and says how the person moves on the
     * list in view, and why. The list stays until another is made. That is made of the host's own caseload, where there
     * is one, which must have the record by then; otherwise the record takes its place in the newest caseload that was
     * sent over HTTP. The HTTP interface does the same ({@code PUT /api/v1/caseloads/{id}/records/{subject}}).
     *
     * @param user for whom it is asked, for the audit trail: a supervisor, or the host's own account with that role
     * @param record all of the person's record, as it is now
     * @param asOf the day as of which it is read: what became known after it is not used
     * @return how the person moves and why, or why that cannot be told, as where no list is in view
     * @throws iomtriage.api.finding.CaseRecordRefusedException if the record contradicts itself, with every finding;
     *     then nothing is changed
     * @throws IllegalArgumentException if the user is no supervisor
     * @throws IllegalStateException if there is no caseload
     */
    RecordChange change(User user, CaseRecord record, LocalDate asOf);
}
