package iomtriage.evaluation.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Greedy matching without replacement: each participant, hardest to match first, takes the nearest person who is left.
 * Equal distances go to the person who comes first, so the same people always give the same pairs.
 */
final class NearestNeighbours {

    private final double[] logOdds;
    private final double reach;
    private final TreeSet<Integer> left;

    private NearestNeighbours(boolean[] tookPart, double[] logOdds, double reach) {
        this.logOdds = logOdds;
        this.reach = reach;
        this.left = new TreeSet<>(
                Comparator.comparingDouble((Integer i) -> logOdds[i]).thenComparingInt(i -> i));
        IntStream.range(0, tookPart.length).filter(i -> !tookPart[i]).forEach(left::add);
    }

    static List<Pair> match(boolean[] tookPart, double[] logOdds, double reach) {
        NearestNeighbours neighbours = new NearestNeighbours(tookPart, logOdds, reach);
        List<Pair> pairs = new ArrayList<>();
        // Those likeliest to take part have the fewest like them outside the programme.
        IntStream.range(0, tookPart.length)
                .filter(i -> tookPart[i])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -logOdds[i]))
                .forEach(participant ->
                        neighbours.nearest(participant).ifPresent(other -> pairs.add(new Pair(participant, other))));
        pairs.sort(Comparator.comparingInt(Pair::participant));
        return pairs;
    }

    private Optional<Integer> nearest(int participant) {
        Optional<Integer> nearest = candidates(participant)
                .filter(other -> distance(participant, other) <= reach)
                .min(Comparator.comparingDouble((Integer other) -> distance(participant, other))
                        .thenComparingInt(other -> other));
        nearest.ifPresent(left::remove);
        return nearest;
    }

    /** The nearest below and the nearest above; of several people with equal scores, the one who comes first. */
    private Stream<Integer> candidates(int participant) {
        Optional<Integer> above = Optional.ofNullable(left.ceiling(participant));
        Optional<Integer> below = Optional.ofNullable(left.floor(participant)).map(this::firstOfEqual);
        return Stream.of(below, above).flatMap(Optional::stream);
    }

    private Integer firstOfEqual(Integer person) {
        Integer first = person;
        for (Integer lower = left.lower(first); lower != null; lower = left.lower(first)) {
            if (logOdds[lower] != logOdds[first]) {
                break;
            }
            first = lower;
        }
        return first;
    }

    private double distance(int one, int other) {
        return Math.abs(logOdds[one] - logOdds[other]);
    }
}
