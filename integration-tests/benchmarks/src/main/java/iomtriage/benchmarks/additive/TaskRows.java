package iomtriage.benchmarks.additive;

import iomtriage.tables.RequiredColumns;
import iomtriage.tables.Table;
import iomtriage.tables.TableLayout;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.RowFilter;
import iomtriage.tables.specification.Task;
import iomtriage.tables.specification.TimeToOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The rows of a table that a task applies to, by column.
 *
 * @param names of the features that the task may see
 * @param categories by feature, the names of its categories; none for numbers
 * @param values by feature and row; NaN is missing
 * @param outcome by row: whether it happened in the window
 * @param time by row, when it happened or else until when the person was followed, in periods; 0 where the task has no times
 */
record TaskRows(
        List<String> names, List<List<String>> categories, double[][] values, boolean[] outcome, double[] time) {

    static TaskRows read(ColumnSpecification specification, Task task, Path data) throws Exception {
        TableLayout layout = new TableLayout(specification);
        int[] columns = IntStream.range(0, layout.size())
                .filter(column -> !task.without().contains(layout.featureId(column)))
                .toArray();
        List<String> names = IntStream.of(columns).mapToObj(layout::featureId).toList();
        TreeSet<String> others = new TreeSet<>(List.of(task.outcome()));
        task.where().stream().map(RowFilter::column).forEach(others::add);
        Optional<TimeToOutcome> followed = Optional.ofNullable(task.time());
        followed.map(TimeToOutcome::column).ifPresent(others::add);
        List<Double> times = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        List<Boolean> outcomes = new ArrayList<>();
        new Table(data, specification).forEach(RequiredColumns.features(names).with(others, List.of()), row -> {
            if (!row.canBeLearntFrom()) {
                throw new IllegalArgumentException("Line " + row.line() + " cannot be used: " + row.findings());
            }
            String text = row.others().get(task.outcome());
            if (task.appliesTo(row.others()) && !text.isEmpty()) {
                rows.add(row.features());
                double time = followed.map(each ->
                                each.inPeriods(Double.parseDouble(row.others().get(each.column()))))
                        .orElse(0.0);
                boolean inWindow = followed.isEmpty() || time <= followed.get().periods();
                times.add(time);
                outcomes.add(task.yes().include(text) && inWindow);
            }
        });
        double[][] values = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            int column = columns[c];
            values[c] = rows.stream().mapToDouble(row -> row[column]).toArray();
        }
        boolean[] outcome = new boolean[rows.size()];
        IntStream.range(0, outcome.length).forEach(row -> outcome[row] = outcomes.get(row));
        List<List<String>> categories = IntStream.of(columns)
                .mapToObj(column -> layout.categories(column))
                .toList();
        return new TaskRows(
                names,
                categories,
                values,
                outcome,
                times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Some of a column. */
    static double[] only(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    int size() {
        return outcome.length;
    }

    int[] where(IntPredicate wanted) {
        return IntStream.range(0, size()).filter(wanted).toArray();
    }

    /** Folds with as many of the outcome each, dealt out at random. */
    int[] folds(int count) {
        SplittableRandom random = new SplittableRandom(1);
        int[] fold = new int[size()];
        for (boolean with : new boolean[] {true, false}) {
            int[] rows = where(row -> outcome[row] == with);
            for (int i = rows.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = rows[i];
                rows[i] = rows[other];
                rows[other] = kept;
            }
            for (int i = 0; i < rows.length; i++) {
                fold[rows[i]] = i % count;
            }
        }
        return fold;
    }
}
