package iomtriage.pages;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.CaseView;
import iomtriage.lists.Desk;
import iomtriage.lists.PublishedList;
import iomtriage.reviews.access.GangRedaction;
import iomtriage.reviews.audit.Action;
import java.util.Map;
import java.util.Optional;

/** Opens one person's case for one visitor, or refuses to. */
final class OpenCase {

    private OpenCase() {}

    /**
     * Opens a person's case, and logs that it was opened.
     *
     * @param tab which page
     * @throws RefusedException with 404 if there is no such person for this visitor, with 403 if the case is restricted
     */
    static CaseView open(Desk desk, Visitor visitor, Optional<String> reference, String tab) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        SubjectId subject = reference.map(OpenCase::subject).orElseThrow(RefusedException::notFound);
        Access access = desk.access().to(visitor.user(), subject);
        PublishedList published = desk.lists().current().orElseThrow(RefusedException::notFound);
        if (access != Access.OPEN) {
            desk.log(visitor.user().id(), Action.ACCESS_REFUSED, Optional.of(subject), Map.of("page", tab));
        }
        Referral referral =
                published.find(subject).filter(found -> access != Access.NONE).orElseThrow(RefusedException::notFound);
        if (access != Access.OPEN) {
            throw refusal(new AccessRefusedException(access));
        }
        desk.log(
                visitor.user().id(),
                Action.PERSON_VIEWED,
                Optional.of(subject),
                Map.of(
                        "page", tab,
                        "list", published.list().header().id(),
                        "pack", referral.assessment().pack(),
                        "input", referral.assessment().inputDigest()));
        boolean gangs = desk.access().gangIntelligence(visitor.user());
        return new CaseView(
                published,
                gangs ? referral : GangRedaction.of(referral),
                desk.directory().find(subject),
                gangs);
    }

    /** As pages say it, whichever rule refused it. */
    static RefusedException refusal(AccessRefusedException refused) {
        return refused.access() == Access.RESTRICTED
                ? new RefusedException(Refusal.RESTRICTED, refused.getMessage())
                : RefusedException.notFound();
    }

    private static SubjectId subject(String reference) {
        try {
            return new SubjectId(reference);
        } catch (IllegalArgumentException malformed) {
            throw RefusedException.notFound();
        }
    }

    /** Address of the page with all that is on record about the person. */
    static String history(CaseView view) {
        return "/person/history?ref=" + Words.encoded(view.reference());
    }
}
