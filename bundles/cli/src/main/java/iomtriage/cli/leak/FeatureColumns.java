package iomtriage.cli.leak;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.evaluation.survival.Concordance;
import iomtriage.records.files.Sha256;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.tables.specification.Task;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What is wrong with features: one that holds the outcome, two that say the same, one whose name says that it came later. */
final class FeatureColumns {

    /** Blanks that nearly all have the outcome, where far from everybody has it. */
    private static final double NEARLY_ALL = 0.98;

    private static final double FAR_FROM_ALL = 0.9;
    private static final int FEWEST_BLANKS = 20;

    private static final Pattern LATER = Pattern.compile(
            "(.*[^a-z])?([a-z]?durat(ion)?|time_?to|days_?(to|until)|follow(_?up)?|after|post|since_release|until_\\w+|survival_?time"
                    + "|re_?arrest\\w*|re_?offend\\w*|reconvict\\w*|recid\\w*)([^a-z].*)?",
            Pattern.CASE_INSENSITIVE);

    private final InputLayout layout;
    private final Task task;
    private final LabelledPeople people;
    private final int[] columns;

    FeatureColumns(InputLayout layout, Task task, LabelledPeople people) {
        this.layout = layout;
        this.task = task;
        this.people = people;
        this.columns = IntStream.range(0, layout.size())
                .filter(column -> !people.plan().without().contains(layout.featureId(column)))
                .toArray();
    }

    List<Leak> leaks() {
        List<Leak> leaks = new ArrayList<>();
        for (int column : columns) {
            double[] values = values(column);
            double auc = auc(column, values);
            if (SingleAuc.tells(auc)) {
                leaks.add(new Leak(
                        Leak.Kind.TELLS_OUTCOME,
                        layout.featureId(column),
                        String.format(
                                Locale.UK,
                                "%s: %s alone tells the outcome (area under the ROC curve %.3f).",
                                task.name(),
                                layout.featureId(column),
                                Math.max(auc, 1 - auc))));
            } else if (SingleAuc.tells(concordance(values))) {
                leaks.add(new Leak(
                        Leak.Kind.TELLS_OUTCOME,
                        layout.featureId(column),
                        task.name() + ": " + layout.featureId(column) + " alone tells when the outcome happens."));
            } else if (blankTells(values)) {
                leaks.add(new Leak(
                        Leak.Kind.BLANK_TELLS_OUTCOME,
                        layout.featureId(column),
                        task.name() + ": nearly everybody whose " + layout.featureId(column)
                                + " is blank has the outcome."));
            } else if (LATER.matcher(layout.featureId(column)).matches()) {
                leaks.add(new Leak(
                        Leak.Kind.RECORDED_LATER,
                        layout.featureId(column),
                        task.name() + ": the name of " + layout.featureId(column)
                                + " sounds like what is known only later."));
            }
        }
        leaks.addAll(same());
        return leaks;
    }

    private double[] values(int column) {
        return people.people().stream()
                .mapToDouble(person -> person.row()[column])
                .toArray();
    }

    /** Codes are ordered by how often the outcome follows; a blank is one of them. */
    private double auc(int column, double[] values) {
        if (layout.categories(column).isEmpty()) {
            long known =
                    Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
            return 2 * known < values.length ? Double.NaN : SingleAuc.of(values, people.happened());
        }
        Map<Double, int[]> counts = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            int[] count = counts.computeIfAbsent(values[i], first -> new int[2]);
            count[0]++;
            count[1] += people.happened()[i] ? 1 : 0;
        }
        return SingleAuc.of(
                Arrays.stream(values)
                        .map(value -> (double) counts.get(value)[1] / counts.get(value)[0])
                        .toArray(),
                people.happened());
    }

    /** How well a column puts people in the order in which it happens; NaN where that is not learnt, or few have a value. */
    private double concordance(double[] values) {
        int[] known = IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]))
                .toArray();
        if (people.plan().periods().isEmpty() || 2 * known.length < values.length) {
            return Double.NaN;
        }
        return Concordance.harrell(
                people.only(known).followUps(),
                Arrays.stream(known).mapToDouble(row -> values[row]).toArray());
    }

    private boolean blankTells(double[] values) {
        int[] blank = IntStream.range(0, values.length)
                .filter(row -> Double.isNaN(values[row]))
                .toArray();
        long with = Arrays.stream(blank).filter(row -> people.happened()[row]).count();
        return blank.length >= FEWEST_BLANKS
                && with >= NEARLY_ALL * blank.length
                && people.positives() < FAR_FROM_ALL * people.size();
    }

    /** Numbers that rank people alike, and codes that part them alike, say the same. */
    private List<Leak> same() {
        Map<String, Integer> first = new HashMap<>();
        List<Leak> leaks = new ArrayList<>();
        for (int column : columns) {
            double[] values = values(column);
            if (Arrays.stream(values).distinct().count() < 2) {
                continue;
            }
            boolean codes = !layout.categories(column).isEmpty();
            Integer before = first.putIfAbsent(digest(codes ? parting(values) : ranking(values)), column);
            if (before != null) {
                leaks.add(new Leak(
                        Leak.Kind.SAYS_THE_SAME,
                        layout.featureId(column),
                        task.name() + ": " + layout.featureId(column) + " says the same as " + layout.featureId(before)
                                + " of everybody."));
            }
        }
        return leaks;
    }

    /** Which people have equal values, whatever these are. */
    private static IntStream parting(double[] values) {
        Map<Double, Integer> numbers = new HashMap<>();
        return Arrays.stream(values).mapToInt(value -> numbers.computeIfAbsent(value, next -> numbers.size()));
    }

    private static IntStream ranking(double[] values) {
        double[] sorted = Arrays.stream(values).distinct().sorted().toArray();
        return Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(sorted, value));
    }

    private String digest(IntStream places) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * people.size());
        places.forEach(bytes::putInt);
        return Sha256.hex(bytes.array());
    }
}
