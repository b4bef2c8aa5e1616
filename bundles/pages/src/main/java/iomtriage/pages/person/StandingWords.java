package iomtriage.pages.person;

import iomtriage.api.review.CaseReview;
import iomtriage.pages.frame.Words;
import java.time.LocalDate;

/** Where a referral stands, with the day by which it is to be looked at again. */
final class StandingWords {

    private StandingWords() {}

    /** For example "deferred, review due by 3 March 2026; overdue". */
    static String of(CaseReview review, LocalDate today) {
        return review.standing().label()
                + review.reviewOn()
                        .map(day -> ", review due by " + Words.day(day) + (today.isAfter(day) ? "; overdue" : ""))
                        .orElse("");
    }
}
