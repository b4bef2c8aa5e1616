package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.SeenPlace;
import iomtriage.reviews.access.ReviewRedaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How people are deciding: how often they agree with the list, in which direction they override it, how long they take. A
 * reviewer who always agrees may be a rubber stamp.
 *
 * <p>To accept someone above the cut line or decline someone below it is to agree with the list. Deferring and "data is
 * wrong" neither agree nor disagree. A decision that was withdrawn or turned down does not count, and one that only repeats the
 * one before it counts once.
 *
 * @param decisions how many decisions count
 * @param agreed how many agreed with the list, of those that can be compared with it
 * @param broughtIn how many of those accepted someone below the cut line
 * @param leftOut how many of those declined someone above the cut line
 * @param notCompared how many accepted or declined someone whose place then the reader may not know
 * @param deferred how many deferred
 * @param dataIsWrong how many said that data is wrong
 * @param medianTime median time from first opening the case to deciding; empty if that is known of no decision
 * @param secondPersonRefusals how often a second person turned a decision down
 */
public record DecisionStatistics(
        int decisions,
        int agreed,
        int broughtIn,
        int leftOut,
        int notCompared,
        int deferred,
        int dataIsWrong,
        Optional<Duration> medianTime,
        int secondPersonRefusals) {

    /**
     * Share of those who accepted or declined that agreed with the list, 0 to 1; empty if there was none, or if one cannot be
     * compared.
     */
    public Optional<Double> agreement() {
        int taken = agreed + broughtIn + leftOut;
        return taken == 0 || notCompared > 0 ? Optional.empty() : Optional.of((double) agreed / taken);
    }

    /**
     * Everybody's decisions.
     *
     * @param reviews as they are on record
     * @param reader whom the figures are for
     */
    public static DecisionStatistics of(List<CaseReview> reviews, User reader) {
        return counted(counting(reviews), reader);
    }

    /** Decisions by each reviewer, by user id. */
    public static Map<String, DecisionStatistics> byReviewer(List<CaseReview> reviews, User reader) {
        return by(counting(reviews), reader, entry -> entry.stamp().userId());
    }

    /**
     * Decisions by the group of the person decided on.
     *
     * @param group the group that someone belongs to, in words
     */
    public static Map<String, DecisionStatistics> byGroup(
            List<CaseReview> reviews, User reader, Function<SubjectId, String> group) {
        return by(counting(reviews), reader, entry -> group.apply(entry.stamp().subject()));
    }

    /** How long each decision took from first opening the case, where that is known, the shortest first. */
    public static List<Duration> times(List<CaseReview> reviews) {
        return times(decided(counting(reviews)));
    }

    private static Map<String, DecisionStatistics> by(
            List<ReviewEntry> entries, User reader, Function<ReviewEntry, String> key) {
        Map<String, List<ReviewEntry>> parts = new TreeMap<>();
        for (ReviewEntry entry : entries) {
            parts.computeIfAbsent(key.apply(entry), none -> new ArrayList<>()).add(entry);
        }
        Map<String, DecisionStatistics> statistics = new TreeMap<>();
        parts.forEach((part, those) -> statistics.put(part, counted(those, reader)));
        statistics.values().removeIf(each -> each.decisions() == 0);
        return statistics;
    }

    /** The decisions that count, and every answer of a second person. */
    private static List<ReviewEntry> counting(List<CaseReview> reviews) {
        List<ReviewEntry> counting = new ArrayList<>();
        for (CaseReview review : reviews) {
            review.entries().stream()
                    .filter(ReviewEntry.SecondPerson.class::isInstance)
                    .forEach(counting::add);
            List<ReviewEntry.Decided> standing = review.decisions();
            for (int i = 0; i < standing.size(); i++) {
                if (i + 1 == standing.size() || !isRepeated(standing.get(i), standing.get(i + 1))) {
                    counting.add(standing.get(i));
                }
            }
        }
        return counting;
    }

    private static boolean isRepeated(ReviewEntry.Decided first, ReviewEntry.Decided next) {
        return first.proposal().choice() == next.proposal().choice()
                && first.evidence()
                        .place()
                        .map(SeenPlace::list)
                        .equals(next.evidence().place().map(SeenPlace::list));
    }

    private static DecisionStatistics counted(List<ReviewEntry> entries, User reader) {
        List<ReviewEntry.Decided> decided = decided(entries).toList();
        List<ReviewEntry.Decided> compared = decided.stream()
                .filter(each -> ReviewRedaction.placed(reader, each.stamp()))
                .toList();
        int agreed = count(compared, Choice.ACCEPT, true) + count(compared, Choice.DECLINE, false);
        int broughtIn = count(compared, Choice.ACCEPT, false);
        int leftOut = count(compared, Choice.DECLINE, true);
        int refusals = (int) entries.stream()
                .filter(entry -> entry instanceof ReviewEntry.SecondPerson second && !second.approved())
                .count();
        return new DecisionStatistics(
                decided.size(),
                agreed,
                broughtIn,
                leftOut,
                count(decided, Choice.ACCEPT) + count(decided, Choice.DECLINE) - agreed - broughtIn - leftOut,
                count(decided, Choice.DEFER),
                count(decided, Choice.DATA_IS_WRONG),
                median(decided),
                refusals);
    }

    private static int count(List<ReviewEntry.Decided> decided, Choice choice) {
        return (int) decided.stream()
                .filter(each -> each.proposal().choice() == choice)
                .count();
    }

    private static int count(List<ReviewEntry.Decided> decided, Choice choice, boolean aboveCutLine) {
        return (int) decided.stream()
                .filter(each -> each.proposal().choice() == choice)
                .flatMap(each -> each.evidence().place().map(SeenPlace::aboveCutLine).stream())
                .filter(above -> above == aboveCutLine)
                .count();
    }

    private static Stream<ReviewEntry.Decided> decided(List<ReviewEntry> entries) {
        return entries.stream().filter(ReviewEntry.Decided.class::isInstance).map(ReviewEntry.Decided.class::cast);
    }

    private static List<Duration> times(Stream<ReviewEntry.Decided> decided) {
        return decided.flatMap(each -> each.evidence().shownAt().stream()
                        .map(shown -> Duration.between(shown, each.stamp().at())))
                .sorted()
                .toList();
    }

    private static Optional<Duration> median(List<ReviewEntry.Decided> decided) {
        List<Duration> times = times(decided.stream());
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get((times.size() - 1) / 2));
    }
}
