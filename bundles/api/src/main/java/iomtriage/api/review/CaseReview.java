package iomtriage.api.review;

import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything on record about one person's referral, oldest first, and where that leaves it.
 *
 * @param subject whom it is about
 * @param entries what was put on record, oldest first
 */
public record CaseReview(SubjectId subject, List<ReviewEntry> entries) {

    public CaseReview {
        entries = List.copyOf(entries);
    }

    /** Number of the newest entry, 0 if there is none. */
    public long lastEntry() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).stamp().number();
    }

    /** The newest decision that was not withdrawn or turned down by a second person. */
    public Optional<ReviewEntry.Decided> decision() {
        List<ReviewEntry.Decided> standing = new ArrayList<>();
        for (ReviewEntry entry : entries) {
            if (entry instanceof ReviewEntry.Decided decided) {
                standing.add(decided);
            } else if (entry instanceof ReviewEntry.Withdrawn withdrawn) {
                standing.removeIf(each -> each.stamp().number() == withdrawn.decision());
            } else if (entry instanceof ReviewEntry.SecondPerson second && !second.approved()) {
                standing.removeIf(each -> each.stamp().number() == second.decision());
            }
        }
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
    }

    /** Where the referral stands. */
    public Standing standing() {
        return decision()
                .map(decided -> awaitsSecondPerson(decided)
                        ? Standing.AWAITING_SECOND_PERSON
                        : Standing.after(decided.proposal().choice()))
                .orElse(Standing.UNDECIDED);
    }

    /** The day by which the standing decision is to be looked at again. */
    public Optional<LocalDate> reviewOn() {
        return decision().flatMap(decided -> decided.proposal().reviewOn());
    }

    private boolean awaitsSecondPerson(ReviewEntry.Decided decided) {
        return decided.needsSecondPerson()
                && entries.stream()
                        .noneMatch(entry -> entry instanceof ReviewEntry.SecondPerson second
                                && second.decision() == decided.stamp().number()
                                && second.approved());
    }
}
