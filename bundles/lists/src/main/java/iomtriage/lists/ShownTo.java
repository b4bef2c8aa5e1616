package iomtriage.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.User;
import iomtriage.api.referral.Referral;
import iomtriage.api.review.Evidence;
import iomtriage.api.score.Assessment;
import iomtriage.reviews.access.GangIntelligence;
import iomtriage.reviews.access.GangRedaction;
import java.time.Instant;
import java.util.Optional;

/** What the newest list shows about a person, as evidence for a decision. */
public final class ShownTo {

    private ShownTo() {}

    /** A person's line as a reader may see it. */
    public static Referral to(Desk desk, User reader, Referral referral) {
        return desk.access().gangIntelligence(reader) ? referral : GangRedaction.of(referral);
    }

    /** A person's scores as a reader may see them. */
    public static Assessment to(Desk desk, User reader, Assessment assessment) {
        return desk.access().gangIntelligence(reader) ? assessment : GangRedaction.of(assessment);
    }

    /** What put a person in a tier, in words that a reader may see. */
    public static String factor(Desk desk, User reader, ListIndex index, int position) {
        return GangIntelligence.factor(
                index.factor(position), index.fact(position), desk.access().gangIntelligence(reader));
    }

    /** Empty if the person is not on the newest list. */
    public static Optional<Evidence> evidence(Desk desk, SubjectId subject, Instant shownAt) {
        return desk.lists()
                .current()
                .flatMap(published -> published
                        .find(subject)
                        .map(referral -> new CaseView(
                                published, referral, desk.directory().find(subject), false)))
                .map(view -> view.evidence(SeriousHarmCase.is(desk, view), shownAt));
    }
}
