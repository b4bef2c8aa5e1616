package iomtriage.pages;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.SeenPlace;
import iomtriage.api.review.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What could be on record about somebody. */
public final class OnRecord {

    private static final SubjectId SUBJECT = new SubjectId("somebody");
    private static final Instant AT = Instant.parse("2026-03-02T12:00:00Z");

    private OnRecord() {}

    public static CaseReview review(ReviewEntry... entries) {
        return new CaseReview(SUBJECT, List.of(entries));
    }

    public static ReviewEntry.View view(int number, Agency agency, String text) {
        return new ReviewEntry.View(stamp(number, agency), agency, Optional.empty(), text);
    }

    public static ReviewEntry.Decided decided(int number, Choice choice, Optional<LocalDate> reviewOn) {
        Evidence evidence = new Evidence(
                Optional.of(new SeenPlace("list", 1, true)),
                "small@1",
                "policy@1",
                "digest",
                20,
                "A",
                1,
                "why",
                Optional.empty(),
                true,
                List.of(),
                Optional.of(AT),
                Optional.empty());
        return new ReviewEntry.Decided(
                stamp(number, Agency.POLICE),
                new Proposal(
                        SUBJECT, "list", choice, List.of(), "because", Map.of(), false, reviewOn, Optional.of(AT), 0),
                evidence,
                false,
                "");
    }

    private static Stamp stamp(int number, Agency agency) {
        return new Stamp(number, SUBJECT, "sam", "Sam", agency, AT.plusSeconds(60L * number));
    }
}
