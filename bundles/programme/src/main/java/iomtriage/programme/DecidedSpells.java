package iomtriage.programme;

import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;
import iomtriage.reviews.RecordedReviews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When people were on the scheme by what was decided about them. */
public final class DecidedSpells {

    private DecidedSpells() {}

    /** A person's spells, by decisions that need no one's approval any more, oldest first. */
    public static List<SchemeSpell> of(CaseReview review) {
        List<SchemeSpell> spells = new ArrayList<>();
        Optional<LocalDate> since = Optional.empty();
        for (ReviewEntry.Decided decided : counting(review)) {
            LocalDate day = RecordedReviews.day(decided.stamp());
            if (decided.proposal().choice().givesPlace()) {
                since = since.or(() -> Optional.of(day));
            } else if (since.isPresent()) {
                // On and off on one day is no time on the scheme.
                if (since.get().isBefore(day)) {
                    spells.add(new SchemeSpell(since.get(), Optional.of(day.minusDays(1)), "a decision"));
                }
                since = Optional.empty();
            }
        }
        since.ifPresent(day -> spells.add(new SchemeSpell(day, Optional.empty(), "a decision")));
        return spells;
    }

    /** Decisions that were neither withdrawn nor turned down, and await no one. */
    public static List<ReviewEntry.Decided> counting(CaseReview review) {
        return review.decisions().stream()
                .filter(each -> !each.needsSecondPerson()
                        || review.isApproved(each.stamp().number()))
                .toList();
    }
}
