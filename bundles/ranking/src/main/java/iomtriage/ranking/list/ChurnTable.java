package iomtriage.ranking.list;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.RankChurn;
import iomtriage.api.referral.RankMove;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Compares two lists, person by person. */
final class ChurnTable {

    /** Where a person stands on both lists, by number; -1 on a list that does not have them. */
    private record Pair(SubjectId subject, int before, int after, int distance) {}

    private final RankedList before;
    private final RankedList after;
    private final MoveReasons reasons;

    ChurnTable(RankedList before, RankedList after) {
        this.before = before;
        this.after = after;
        this.reasons = new MoveReasons(before, after);
    }

    RankChurn churn(int largest) {
        List<Pair> pairs = pairs();
        List<Pair> entered =
                pairs.stream().filter(pair -> !wasAbove(pair) && isAbove(pair)).toList();
        List<Pair> left =
                pairs.stream().filter(pair -> wasAbove(pair) && !isAbove(pair)).toList();
        List<RankMove> moves = new ArrayList<>();
        entered.forEach(pair -> moves.add(move(pair)));
        left.forEach(pair -> moves.add(move(pair)));
        pairs.stream()
                .filter(pair -> wasAbove(pair) == isAbove(pair) && pair.distance() > 0)
                .sorted(Comparator.comparingInt(Pair::distance).reversed().thenComparing(Pair::subject))
                .limit(largest)
                .forEach(pair -> moves.add(move(pair)));
        return new Churned(
                before.header(),
                after.header(),
                (int) pairs.stream()
                        .filter(pair -> wasAbove(pair) && isAbove(pair))
                        .count(),
                entered.size(),
                left.size(),
                median(pairs),
                moves);
    }

    /** Everybody on either list, in the order of the later one, then those who are on the earlier one only. */
    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int place = 1; place <= after.size(); place++) {
            int now = after.personAt(place);
            SubjectId subject = after.person(now).person().subject();
            int then = before.roll().number(subject).orElse(-1);
            pairs.add(new Pair(subject, then, now, then < 0 ? 0 : Math.abs(before.placeOf(then) - place)));
        }
        for (SubjectId subject : new TreeSet<>(before.roll().subjects())) {
            if (after.roll().number(subject).isEmpty()) {
                pairs.add(new Pair(subject, before.roll().number(subject).orElseThrow(), -1, 0));
            }
        }
        return pairs;
    }

    private static int median(List<Pair> pairs) {
        int[] distances = pairs.stream()
                .filter(pair -> pair.before() >= 0 && pair.after() >= 0)
                .mapToInt(Pair::distance)
                .toArray();
        Arrays.sort(distances);
        return distances.length == 0 ? 0 : distances[(distances.length - 1) / 2];
    }

    private boolean wasAbove(Pair pair) {
        return pair.before() >= 0 && before.isAbove(pair.before());
    }

    private boolean isAbove(Pair pair) {
        return pair.after() >= 0 && after.isAbove(pair.after());
    }

    private RankMove move(Pair pair) {
        return new Moved(
                pair.subject(),
                pair.before() < 0 ? OptionalInt.empty() : OptionalInt.of(before.placeOf(pair.before())),
                pair.after() < 0 ? OptionalInt.empty() : OptionalInt.of(after.placeOf(pair.after())),
                wasAbove(pair),
                isAbove(pair),
                reasons.of(pair.subject(), pair.before(), pair.after()));
    }

    private record Churned(
            ListHeader before,
            ListHeader after,
            int stayed,
            int entered,
            int left,
            int medianDistance,
            List<RankMove> moves)
            implements RankChurn {

        Churned {
            moves = List.copyOf(moves);
        }

        /** Shows no personal data. */
        @Override
        public String toString() {
            return "RankChurn[" + stayed + " stayed, " + entered + " entered, " + left + " left]";
        }
    }

    record Moved(
            SubjectId subject,
            OptionalInt before,
            OptionalInt after,
            boolean aboveBefore,
            boolean aboveAfter,
            List<String> reasons)
            implements RankMove {

        /** @throws IllegalArgumentException if no reason is given */
        Moved {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A move must have a reason.");
            }
        }
    }
}
