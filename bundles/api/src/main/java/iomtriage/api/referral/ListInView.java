package iomtriage.api.referral;

import iomtriage.api.identity.User;
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

    /** The newest list; empty if none was made yet. */
    Optional<ReferralList> current();

    /**
     * Makes a list of the caseload that the host registered ({@link iomtriage.api.caseload.CaseSource}), otherwise of the newest
     * that was sent over HTTP, and puts it in view. Answers at once; lists are made one after another.
     *
     * @param user who asked, for the audit trail: a supervisor, or the host's own account with that role
     * @param request the day, the places, and who must and must not be on the list
     * @return completed with the list once it is in view; exceptionally, with an {@link IllegalStateException} that says why and the
     *     way out, where it could not be made or may not be published: then the list in view stays
     * @throws IllegalArgumentException if the user is no supervisor
     * @throws IllegalStateException if there is no caseload
     */
    CompletableFuture<ReferralList> make(User user, TriageRequest request);
}
