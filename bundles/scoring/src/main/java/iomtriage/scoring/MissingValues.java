package iomtriage.scoring;

import iomtriage.additive.shape.Term;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.layout.BinValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * What missing features could turn out to be, and what that would do to the {@linkplain ScoreSums sums} behind every score of a pack:
 * the one rule of what is possible, for a score and for a tier. A feature may take any value that a model can tell apart, or stay
 * missing. Features that share a pair term are varied together, so that adding up over groups is exact. Immutable and thread-safe.
 */
public final class MissingValues {

    /** So many combinations of features that hang together are tried one by one; of more only bounds are taken. */
    private static final int MOST = 50_000;

    private final ModelPack pack;
    private final ScoreSums sums;
    /** By model, by column of the layout: the feature's index in the model, -1 if it does not read the column. */
    private final int[][] features;
    /** By column: the values that models can tell apart. */
    private final List<SortedSet<Double>> values = new ArrayList<>();
    /** By column: those that share a pair term with it in some model. */
    private final List<BitSet> partners = new ArrayList<>();

    /** @param pack the pack whose models read the rows */
    public MissingValues(ModelPack pack) {
        this.pack = pack;
        this.sums = new ScoreSums(pack);
        int columns = pack.layout().size();
        for (int column = 0; column < columns; column++) {
            values.add(new TreeSet<>());
            partners.add(new BitSet());
        }
        this.features = new int[pack.models().size()][columns];
        for (int model = 0; model < features.length; model++) {
            Arrays.fill(features[model], -1);
            OutcomeModel own = pack.models().get(model);
            int[] read = own.columns();
            for (int feature = 0; feature < read.length; feature++) {
                features[model][read[feature]] = feature;
                for (double value : BinValues.of(own.model().featureBins().get(feature))) {
                    values.get(read[feature]).add(value);
                }
            }
            for (Term term : own.model().terms()) {
                // A pair of a feature and the period has no other feature of the row.
                if (term.second() >= 0 && term.second() < read.length) {
                    partners.get(read[term.first()]).set(read[term.second()]);
                    partners.get(read[term.second()]).set(read[term.first()]);
                }
            }
        }
    }

    /**
     * Features that vary together.
     *
     * @param columns their columns
     * @param options what they could be: by option, one value for each column; NaN stays missing
     * @param changes by option, what it adds to each of the pack's sums
     * @param most by sum, the most that any option adds to it
     * @param least by sum, the least, or the largest that any takes away
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Group(int[] columns, double[][] options, double[][] changes, double[] most, double[] least) {

        static Group of(int[] columns, double[][] options, double[][] changes) {
            double[] most = changes[0].clone();
            double[] least = changes[0].clone();
            for (double[] each : changes) {
                for (int sum = 0; sum < most.length; sum++) {
                    most[sum] = Math.max(most[sum], each[sum]);
                    least[sum] = Math.min(least[sum], each[sum]);
                }
            }
            return new Group(columns, options, changes, most, least);
        }
    }

    /**
     * {@return columns in which a row has nothing though something could be asked for, by what to ask for: the whole of
     * it, or what is blank in one that exists}
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     */
    public Map<String, int[]> columnsByAsk(double[] row) {
        Map<String, List<Integer>> columns = new TreeMap<>();
        for (int column = 0; column < row.length; column++) {
            if (Double.isNaN(row[column])) {
                int missing = column;
                pack.layout()
                        .ask(column)
                        .ifPresent(ask -> columns.computeIfAbsent(ask, none -> new ArrayList<>())
                                .add(missing));
            }
        }
        Map<String, int[]> asked = new TreeMap<>();
        columns.forEach((ask, each) -> asked.put(
                isWhollyMissing(ask, row) ? ask : blank(ask, each),
                each.stream().mapToInt(column -> column).toArray()));
        return asked;
    }

    private boolean isWhollyMissing(String ask, double[] row) {
        for (int column = 0; column < row.length; column++) {
            if (!Double.isNaN(row[column])
                    && pack.layout().ask(column).filter(ask::equals).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** For example "a score for attitudes in the needs assessment"; names hold commas and "and" themselves. */
    private String blank(String ask, List<Integer> columns) {
        List<String> parts =
                columns.stream().map(column -> pack.layout().part(column)).toList();
        String whole = ask.replaceFirst("^an? ", "the ");
        return parts.size() == 1
                ? "a score for " + parts.get(0) + " in " + whole
                : "scores in " + whole + " for " + String.join("; ", parts);
    }

    /**
     * {@return what some columns of a row could turn out to be}
     *
     * @param row a row in which they are missing
     * @param columns the columns that are missing, by position
     * @param others values of a column that matter to others than models; may be none
     */
    public List<Group> groups(double[] row, int[] columns, IntFunction<SortedSet<Double>> others) {
        List<Group> groups = new ArrayList<>();
        boolean[] done = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            if (!done[i]) {
                groups.add(group(row, together(columns, i, done), others));
            }
        }
        return groups;
    }

    /** The column at a position with all that hang together with it, directly or through others. */
    private int[] together(int[] columns, int start, boolean[] done) {
        List<Integer> found = new ArrayList<>(List.of(columns[start]));
        done[start] = true;
        for (int next = 0; next < found.size(); next++) {
            for (int i = 0; i < columns.length; i++) {
                if (!done[i] && partners.get(found.get(next)).get(columns[i])) {
                    done[i] = true;
                    found.add(columns[i]);
                }
            }
        }
        return found.stream().mapToInt(each -> each).toArray();
    }

    private Group group(double[] row, int[] columns, IntFunction<SortedSet<Double>> others) {
        double[][] possible = Arrays.stream(columns)
                .mapToObj(column -> possible(column, others.apply(column)))
                .toArray(double[][]::new);
        long count = 1;
        for (double[] each : possible) {
            count = Math.min(MOST + 1L, count * each.length);
        }
        return count <= MOST ? every(row, columns, possible, (int) count) : bounds(row, columns, possible);
    }

    private double[] possible(int column, SortedSet<Double> others) {
        SortedSet<Double> all = new TreeSet<>(values.get(column));
        all.addAll(others);
        double[] possible = new double[all.size() + 1];
        int at = 0;
        possible[at++] = Double.NaN;
        for (double value : all) {
            possible[at++] = value;
        }
        return possible;
    }

    private Group every(double[] row, int[] columns, double[][] possible, int count) {
        double[][] options = new double[count][columns.length];
        for (int option = 0; option < count; option++) {
            int rest = option;
            for (int i = 0; i < columns.length; i++) {
                options[option][i] = possible[i][rest % possible[i].length];
                rest /= possible[i].length;
            }
        }
        double[][] changes = new double[count][sums.count()];
        for (int at = 0; at < sums.count(); at++) {
            ScoreSums.Place place = sums.place(at);
            new FilledColumns(
                            pack.models().get(place.outcome()),
                            place.sum(),
                            features[place.outcome()],
                            row.clone(),
                            columns,
                            possible)
                    .write(changes, at);
        }
        return Group.of(columns, options, changes);
    }

    /**
     * Two options between which everything possible lies, though it may not reach them: the most and the least of each feature
     * by itself, and of what each two of them add together beyond that.
     */
    private Group bounds(double[] row, int[] columns, double[][] possible) {
        double[] most = new double[sums.count()];
        double[] least = new double[sums.count()];
        List<Group> alone = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            alone.add(every(row, new int[] {columns[i]}, new double[][] {possible[i]}, possible[i].length));
        }
        for (int i = 0; i < columns.length; i++) {
            add(most, alone.get(i).most());
            add(least, alone.get(i).least());
            for (int j = 0; j < i; j++) {
                if (partners.get(columns[i]).get(columns[j])) {
                    Group beyond = beyond(row, alone.get(i), alone.get(j));
                    add(most, beyond.most());
                    add(least, beyond.least());
                }
            }
        }
        double[] highest = Arrays.stream(possible)
                .mapToDouble(each -> each[each.length - 1])
                .toArray();
        double[] lowest = Arrays.stream(possible)
                .mapToDouble(each -> each[Math.min(1, each.length - 1)])
                .toArray();
        return Group.of(columns, new double[][] {lowest, highest}, new double[][] {least, most});
    }

    /** What two features add together beyond what each adds by itself. */
    private Group beyond(double[] row, Group one, Group other) {
        int[] columns = {one.columns()[0], other.columns()[0]};
        double[][] possible = {alone(one), alone(other)};
        Group both = every(row, columns, possible, possible[0].length * possible[1].length);
        for (int option = 0; option < both.changes().length; option++) {
            double[] first = one.changes()[option % possible[0].length];
            double[] second = other.changes()[option / possible[0].length];
            for (int sum = 0; sum < sums.count(); sum++) {
                both.changes()[option][sum] -= first[sum] + second[sum];
            }
        }
        return Group.of(columns, both.options(), both.changes());
    }

    private static double[] alone(Group group) {
        return Arrays.stream(group.options()).mapToDouble(option -> option[0]).toArray();
    }

    private static void add(double[] all, double[] more) {
        for (int sum = 0; sum < all.length; sum++) {
            all[sum] += more[sum];
        }
    }
}
