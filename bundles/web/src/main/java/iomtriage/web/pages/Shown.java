package iomtriage.web.pages;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Evidence;
import java.time.Instant;
import java.util.Optional;

/** What the newest list shows about a person, as evidence for a decision. */
public final class Shown {

    private Shown() {}

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
