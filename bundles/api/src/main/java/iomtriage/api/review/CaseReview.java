package iomtriage.api.review;

import iomtriage.api.caserecord.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** {@return number of the newest entry, 0 if there is none} */
    public long lastEntry() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).stamp().number();
    }

    /**
     * {@return the newest decision that was not withdrawn or turned down by a second person; empty if there is none}
     */
    public Optional<ReviewEntry.Decided> decision() {
        return newest(standing -> true);
    }

    /** {@return where the referral stands, awaiting a second person included} */
    public Standing standing() {
        return awaiting().isPresent() ? Standing.AWAITING_SECOND_PERSON : inForce();
    }

    /**
     * {@return where the referral stands by what needs nobody's approval any more: what still awaits a second person
     * changes nothing}
     */
    public Standing inForce() {
        return newest(decided -> !awaits(decided))
                .map(decided -> Standing.after(decided.proposal().choice()))
                .orElse(Standing.UNDECIDED);
    }

    /**
     * {@return when the person was accepted; empty if they do not stand accepted by what needs nobody's approval any
     * more} It is the first of the decisions since which they have been.
     */
    public Optional<Instant> acceptedSince() {
        List<ReviewEntry.Decided> counting =
                decisions().stream().filter(decided -> !awaits(decided)).toList();
        Optional<Instant> since = Optional.empty();
        for (int i = counting.size() - 1; i >= 0; i--) {
            if (Standing.after(counting.get(i).proposal().choice()) != Standing.ACCEPTED) {
                break;
            }
            since = Optional.of(counting.get(i).stamp().at());
        }
        return since;
    }

    /** {@return what awaits a second person: the newest decision, or its withdrawal; empty if nothing does} */
    public Optional<ReviewEntry> awaiting() {
        return decision().flatMap(decided -> awaits(decided) ? Optional.of(decided) : waitingWithdrawal(decided));
    }

    /**
     * {@return the day by which the standing decision is to be looked at again; empty if it sets none, or there is
     * none}
     */
    public Optional<LocalDate> reviewOn() {
        return decision().flatMap(decided -> decided.proposal().reviewOn());
    }

    /** {@return the rating that was set last, expired or not; empty if none ever was} */
    public Optional<ReviewEntry.Rated> rating() {
        return entries.stream()
                .filter(ReviewEntry.Rated.class::isInstance)
                .map(ReviewEntry.Rated.class::cast)
                .reduce((older, newer) -> newer);
    }

    /**
     * {@return whether a second person has approved an entry}
     *
     * @param number number of the entry: see {@link Stamp#number()}
     */
    public boolean isApproved(long number) {
        return answered(number, true);
    }

    private Optional<ReviewEntry.Decided> newest(Predicate<ReviewEntry.Decided> wanted) {
        return decisions().stream().filter(wanted).reduce((older, newer) -> newer);
    }

    /** {@return every decision that was neither withdrawn nor turned down by a second person, oldest first} */
    public List<ReviewEntry.Decided> decisions() {
        List<ReviewEntry.Decided> standing = new ArrayList<>();
        for (ReviewEntry entry : entries) {
            if (entry instanceof ReviewEntry.Decided decided) {
                standing.add(decided);
            } else if (entry instanceof ReviewEntry.Withdrawn withdrawn && counts(withdrawn)) {
                remove(withdrawn.withdrawal().decision(), standing);
            } else if (entry instanceof ReviewEntry.SecondPerson second && !second.approved()) {
                remove(second.decision(), standing);
            }
        }
        return standing;
    }

    private static void remove(long decision, List<ReviewEntry.Decided> standing) {
        standing.removeIf(each -> each.stamp().number() == decision);
    }

    private boolean counts(ReviewEntry.Withdrawn withdrawn) {
        return !withdrawn.needsSecondPerson() || isApproved(withdrawn.stamp().number());
    }

    private boolean awaits(ReviewEntry.Decided decided) {
        return decided.needsSecondPerson() && !isApproved(decided.stamp().number());
    }

    private Optional<ReviewEntry> waitingWithdrawal(ReviewEntry.Decided decided) {
        return entries.stream()
                .filter(entry -> entry instanceof ReviewEntry.Withdrawn withdrawn
                        && withdrawn.withdrawal().decision() == decided.stamp().number()
                        && !counts(withdrawn)
                        && !answered(withdrawn.stamp().number(), false))
                .findFirst();
    }

    private boolean answered(long number, boolean approved) {
        return entries.stream()
                .anyMatch(entry -> entry instanceof ReviewEntry.SecondPerson second
                        && second.decision() == number
                        && second.approved() == approved);
    }
}
