package iomtriage.cli.leak;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Rows that are the same in every column, whosever they are: copies, or people who are alike. In few columns of few values many people
 * are alike, so what chance makes is estimated first, from the rows that are the same but for one or two columns: where two columns have
 * little to do with each other, those that differ in neither are to those that differ in one as those that differ in the other are to
 * those that differ in both. A copy differs in no column, and does not add to the other three.
 */
final class EqualRows {

    private static final int FEWEST = 10;
    private static final double SHARE_TOLD = 0.01;

    /** Rows that occur more often are of people without a record, or the like, and say nothing of copies. */
    private static final int MOST_TIMES = 5;

    /** On public tables of people, whole and in parts, chance made up to three times as many as estimated. */
    private static final double BEYOND_CHANCE = 4;

    /** Columns that are tried as the two, those first in which people differ most. */
    private static final int TRIED = 4;

    /** A file that was pasted several times has rows that occur so many times, or a multiple of it, and hardly any other. */
    private static final int[] PASTED = {2, 3, 5};

    private static final double HARDLY_ANY_OTHER = 0.98;
    private static final int FEWEST_PASTED = 20;

    /** Odd, with its bits spread: the golden ratio of 2^64. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final LabelledPeople people;
    private final int outcome;
    private final long[] digests;

    /** @param features how many numbers each row has */
    EqualRows(LabelledPeople people, int features) {
        this.people = people;
        this.outcome = features;
        this.digests = rows().mapToLong(row -> IntStream.rangeClosed(0, outcome)
                                .mapToLong(column -> part(row, column))
                                .sum()
                        + mixed(beside(people.people().get(row))))
                .toArray();
    }

    /** What is wrong, as a sentence; nothing where people may well be alike. */
    Optional<String> finding() {
        Map<Long, Integer> times = counts(digests);
        return pasted(times).or(() -> copied(times));
    }

    private Optional<String> pasted(Map<Long, Integer> times) {
        return IntStream.of(PASTED)
                .filter(each -> times.size() >= FEWEST_PASTED
                        && times.values().stream()
                                        .filter(count -> count % each == 0)
                                        .count()
                                >= HARDLY_ANY_OTHER * times.size())
                .mapToObj(each -> String.format(
                        Locale.UK,
                        "nearly all of the %,d different rows occur %d times, or a multiple of it, as if the table had been"
                                + " joined to itself.",
                        times.size(),
                        each))
                .findFirst();
    }

    private Optional<String> copied(Map<Long, Integer> times) {
        int repeats = times.values().stream()
                .filter(count -> count <= MOST_TIMES)
                .mapToInt(count -> count - 1)
                .sum();
        if (repeats < told()) {
            return Optional.empty();
        }
        double chance = repeats * shareByChance(times);
        return repeats - chance < told() || repeats < BEYOND_CHANCE * chance
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.UK,
                        "%,d of %,d rows are the same as another before them in every column, where chance would make some"
                                + " %,.0f (rows that occur more than %d times are left aside).",
                        repeats,
                        people.size(),
                        chance,
                        MOST_TIMES));
    }

    private double told() {
        return Math.max(FEWEST, SHARE_TOLD * people.size());
    }

    /** Which share of the rows that are the same are so by chance: the largest that any two columns give. */
    private double shareByChance(Map<Long, Integer> times) {
        List<Integer> columns = new ArrayList<>(IntStream.rangeClosed(0, outcome)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer column) -> -agreement(column)))
                .toList());
        long[] left = digests.clone();
        // A column that the others determine never differs alone.
        for (int column : List.copyOf(columns)) {
            long[] without = without(left, column);
            if (different(without) == times.size()) {
                left = without;
                columns.remove((Integer) column);
            }
        }
        List<Integer> tried = columns.subList(Math.max(0, columns.size() - TRIED), columns.size());
        double share = 0;
        for (int first : tried) {
            for (int second : tried) {
                if (first < second) {
                    share = Math.max(share, shareByChance(left, counts(left), first, second));
                }
            }
        }
        return Math.min(1, share);
    }

    /** Each row counts once, by the share of those it is compared with, so that no large group of people who are alike outweighs the rest. */
    private double shareByChance(long[] left, Map<Long, Integer> equal, int first, int second) {
        long[] butFirst = without(left, first);
        long[] butSecond = without(left, second);
        long[] butBoth = without(butFirst, second);
        Map<Long, Integer> equalButFirst = counts(butFirst);
        Map<Long, Integer> equalButSecond = counts(butSecond);
        Map<Long, Integer> equalButBoth = counts(butBoth);
        double inNeither = 0;
        double inFirst = 0;
        double inSecond = 0;
        double inBoth = 0;
        for (int row = 0; row < left.length; row++) {
            double compared = others(equalButBoth, butBoth[row]);
            int same = others(equal, left[row]);
            if (compared > 0 && same < MOST_TIMES) {
                int sameButFirst = others(equalButFirst, butFirst[row]);
                int sameButSecond = others(equalButSecond, butSecond[row]);
                inNeither += same / compared;
                inFirst += (sameButFirst - same) / compared;
                inSecond += (sameButSecond - same) / compared;
                inBoth += (compared - sameButFirst - sameButSecond + same) / compared;
            }
        }
        // Among fewer, what chance makes is not known.
        return inNeither < told() ? 1 : inBoth == 0 ? 0 : inFirst * inSecond / inBoth / inNeither;
    }

    private static int others(Map<Long, Integer> counts, long digest) {
        return counts.getOrDefault(digest, 1) - 1;
    }

    private long[] without(long[] from, int column) {
        return rows().mapToLong(row -> from[row] - part(row, column)).toArray();
    }

    private double agreement(int column) {
        return agreement(rows().mapToDouble(row -> value(row, column)).toArray());
    }

    /** The chance that two rows hold the same. */
    static double agreement(double[] values) {
        Map<Double, Integer> counts = new HashMap<>();
        Arrays.stream(values).forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.values().stream()
                .mapToDouble(count -> (double) count / values.length)
                .map(share -> share * share)
                .sum();
    }

    private IntStream rows() {
        return IntStream.range(0, people.size());
    }

    private double value(int row, int column) {
        return column < outcome ? people.people().get(row).row()[column] : people.happened()[row] ? 1 : 0;
    }

    private long part(int row, int column) {
        return mixed(Double.doubleToLongBits(value(row, column)) + (column + 1) * SPREAD);
    }

    private static long beside(Person person) {
        return Objects.hash(person.groups(), person.asOf(), person.weight(), person.followed());
    }

    /** A bijection of 64 bits that leaves no pattern (the finaliser of splitmix64). */
    private static long mixed(long bits) {
        long a = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    private static Map<Long, Integer> counts(long[] digests) {
        Map<Long, Integer> counts = new HashMap<>();
        LongStream.of(digests).forEach(digest -> counts.merge(digest, 1, Integer::sum));
        return counts;
    }

    private static int different(long[] digests) {
        return (int) LongStream.of(digests).sorted().distinct().count();
    }
}
