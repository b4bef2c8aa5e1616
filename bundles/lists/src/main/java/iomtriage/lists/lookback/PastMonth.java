package iomtriage.lists.lookback;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.PackSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The list as of a past day, by today's policy and number of places.
 *
 * @param day as of which
 * @param pack by which pack: it predicts what the one in service does
 * @param top everyone who would have had the highest places, in order: more of them than there are places, because a reader may not
 *     see everybody
 * @param onIom everyone who was on Integrated Offender Management that day by what is recorded, in the order of references
 * @param reviewed everyone of the caseload about whom something is on record here, in the order of references
 */
public record PastMonth(LocalDate day, PackSummary pack, List<Person> top, List<Person> onIom, List<Person> reviewed) {

    public PastMonth {
        top = List.copyOf(top);
        onIom = List.copyOf(onIom);
        reviewed = List.copyOf(reviewed);
    }

    /**
     * Someone who would have been listed, or was on.
     *
     * @param tier label of the tier; empty text for someone who was not ranked high enough to be looked up
     * @param onSince since when the person was on that day, by what is recorded; empty if not on
     * @param chances the chance of each outcome of the pack, in its order; empty where there is no score
     * @param since the first day on which each outcome happened within its window, by the outcome's id; only those that did
     */
    public record Person(
            SubjectId subject,
            String tier,
            Optional<LocalDate> onSince,
            List<OptionalDouble> chances,
            Map<String, LocalDate> since) {

        public Person {
            chances = List.copyOf(chances);
            since = Map.copyOf(since);
        }

        /** Whether the person was on that day, by what is recorded. */
        public boolean onIom() {
            return onSince.isPresent();
        }

        /** Shows no personal data. */
        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /**
     * Whether the pack may have read off what happened then: it learnt from outcomes up to a later day. Empty if the pack does not
     * say.
     */
    public Optional<Boolean> seenInTraining() {
        return pack.outcomesUntil().map(until -> until.isAfter(day));
    }

    /** Who came on after another day, and still was on, by what is recorded. */
    public List<Person> cameOnAfter(LocalDate before) {
        return onIom.stream()
                .filter(each ->
                        each.onSince().filter(since -> since.isAfter(before)).isPresent())
                .toList();
    }

    /**
     * Who was on a month before and no more on that day.
     *
     * @param before the month before
     */
    public List<Person> left(PastMonth before) {
        Set<SubjectId> still = onIom.stream().map(Person::subject).collect(Collectors.toSet());
        return before.onIom().stream()
                .filter(each -> !still.contains(each.subject()))
                .toList();
    }

    /** Whether an outcome's window is still open on a day, so that more may happen yet. */
    public boolean isOpen(Outcome outcome, LocalDate today) {
        return day.plusMonths(outcome.windowMonths()).isAfter(today);
    }
}
