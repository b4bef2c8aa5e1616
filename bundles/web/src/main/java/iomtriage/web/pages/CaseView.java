package iomtriage.web.pages;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.SeenScore;
import iomtriage.reviews.audit.Action;
import iomtriage.web.http.Refusal;
import iomtriage.web.http.RefusedException;
import iomtriage.web.lists.PublishedList;
import iomtriage.web.sign.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person as one visitor may see them.
 *
 * @param published the list the person is on
 * @param referral the person's line, as far as the visitor may see it
 * @param record the person's record, where the host hands it over
 * @param gangIntelligence whether the visitor may see what links a person to a gang
 */
record CaseView(PublishedList published, Referral referral, Optional<CaseRecord> record, boolean gangIntelligence) {

    /**
     * Opens a person's case, and logs that it was opened.
     *
     * @param tab which page
     * @throws RefusedException with 404 if there is no such person for this visitor, with 403 if the case is restricted
     */
    static CaseView open(Desk desk, Visitor visitor, Optional<String> reference, String tab) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        SubjectId subject = reference.map(CaseView::subject).orElseThrow(RefusedException::notFound);
        Access access = desk.access().to(visitor.user(), subject);
        PublishedList published = desk.lists().current().orElseThrow(RefusedException::notFound);
        if (access != Access.OPEN) {
            desk.log(visitor.user().id(), Action.ACCESS_REFUSED, Optional.of(subject), Map.of("page", tab));
        }
        Referral referral =
                published.find(subject).filter(found -> access != Access.NONE).orElseThrow(RefusedException::notFound);
        if (access != Access.OPEN) {
            throw new RefusedException(
                    Refusal.RESTRICTED,
                    "This case is restricted. Ask the person's own officer if you need to know about it.");
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
                gangs ? referral : WithoutGangs.of(referral),
                desk.directory().find(subject),
                gangs);
    }

    private static SubjectId subject(String reference) {
        try {
            return new SubjectId(reference);
        } catch (IllegalArgumentException malformed) {
            throw RefusedException.notFound();
        }
    }

    SubjectId subject() {
        return referral.subject();
    }

    String reference() {
        return subject().value();
    }

    /** Address of the page with all that is on record about the person. */
    String history() {
        return "/person/history?ref=" + Words.encoded(reference());
    }

    /** Highest predicted serious harm, 0 to 1. */
    double predictedHarm() {
        return published.index().seriousHarm(referral.place() - 1);
    }

    /**
     * What is shown to whoever decides.
     *
     * @param seriousHarm whether it is a serious-harm case: see {@link SeriousHarmCase}
     */
    Evidence evidence(boolean seriousHarm, Instant shownAt) {
        List<SeenScore> scores = referral.assessment().results().stream()
                .flatMap(result -> result
                        .score()
                        .map(score -> new SeenScore(
                                result.outcome().id(),
                                score.probability(),
                                score.band().name()))
                        .stream())
                .toList();
        return new Evidence(
                published.list().header().id(),
                referral.assessment().pack(),
                published.list().header().policy(),
                referral.assessment().inputDigest(),
                referral.place(),
                published.list().header().capacity(),
                referral.aboveCutLine(),
                referral.tier().tier(),
                referral.tier().decidingFactor(),
                referral.tier().decidingFact(),
                seriousHarm,
                scores,
                shownAt);
    }
}
