package iomtriage.ranking.tier;

import iomtriage.scoring.MissingValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Missing features that vary together, with what a search for the highest or the lowest tier needs of them. Not thread-safe. */
final class MissingGroup {

    private final MissingValues.Group group;
    /** Positions of those columns that rules read. */
    private final int[] facts;

    private int @Nullable [] up;
    private int @Nullable [] down;

    /** @param isFact whether a rule reads a column */
    MissingGroup(MissingValues.Group group, IntPredicate isFact) {
        this.group = group;
        this.facts = IntStream.range(0, group.columns().length)
                .filter(i -> isFact.test(group.columns()[i]))
                .toArray();
    }

    int[] columns() {
        return group.columns();
    }

    /** What an option puts into the columns. */
    double[] values(int option) {
        return group.options()[option];
    }

    /** What an option adds to each sum behind the scores. */
    double[] changes(int option) {
        return group.changes()[option];
    }

    /** By sum, the most, or the least, that any option adds. */
    double[] farthest(boolean isUp) {
        return isUp ? group.most() : group.least();
    }

    /** The highest that a column could be; NaN if it can only stay missing. */
    double highest(int column) {
        return Arrays.stream(group.options())
                .mapToDouble(option -> option[column])
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(Double.NaN);
    }

    /** The options that none of the others goes farther than, the farthest first. */
    int[] options(boolean isUp) {
        int[] known = isUp ? up : down;
        if (known != null) {
            return known;
        }
        int[] options = farthestFirst(isUp ? 1 : -1);
        if (isUp) {
            up = options;
        } else {
            down = options;
        }
        return options;
    }

    private int[] farthestFirst(int way) {
        double[] far = Arrays.stream(group.changes())
                .mapToDouble(each -> way * Arrays.stream(each).sum())
                .toArray();
        Comparator<Integer> farthest = Comparator.comparingDouble(option -> -far[option]);
        List<Integer> kept = new ArrayList<>();
        // Who goes farther comes first, nearly always: most options meet one of those that stay, and none of the rest.
        IntStream.range(0, far.length).boxed().sorted(farthest).forEach(option -> {
            if (kept.stream().noneMatch(other -> goesFarther(way, other, option))) {
                kept.removeIf(other -> goesFarther(way, option, other));
                kept.add(option);
            }
        });
        return kept.stream()
                .sorted(farthest.thenComparing(Comparator.naturalOrder()))
                .mapToInt(each -> each)
                .toArray();
    }

    /** Whether one option goes at least as far as another in every sum and every rule; of equals the first does. */
    private boolean goesFarther(int way, int one, int other) {
        boolean same = true;
        double[] changes = group.changes()[one];
        double[] others = group.changes()[other];
        for (int sum = 0; sum < changes.length; sum++) {
            double more = way * (changes[sum] - others[sum]);
            if (more < 0) {
                return false;
            }
            same &= more == 0;
        }
        for (int fact : facts) {
            double more = way * (fact(group.options()[one][fact]) - fact(group.options()[other][fact]));
            if (more < 0) {
                return false;
            }
            same &= more == 0;
        }
        return one != other && (!same || one < other);
    }

    /** A fact that stays missing meets no rule. */
    private static double fact(double value) {
        return Double.isNaN(value) ? -Double.MAX_VALUE : value;
    }
}
