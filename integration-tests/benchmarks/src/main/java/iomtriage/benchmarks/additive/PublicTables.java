package iomtriage.benchmarks.additive;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.performance.Evaluation;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.SpecificationReader;
import iomtriage.tables.specification.Task;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The additive model beside XGBoost4J and Tribuo's logistic regression and random forest, each by the settings that it comes with or
 * that are usual, on every task of some tables: five-fold cross-validation, the same folds for all. Prints one table; a fit's
 * seconds are those of processors, of all threads together, which tells more than the clock on a machine that does other work.
 * {@code -Dpublic.tables=SPECIFICATION=DATA,...}; {@code training-data} says where public ones are.
 */
public final class PublicTables {

    private static final int FOLDS = 5;
    private static final Map<String, Rival> RIVALS = new LinkedHashMap<>();

    static {
        RIVALS.put("additive", Rivals::additive);
        RIVALS.put("XGBoost", Rivals::boosted);
        RIVALS.put("logistic regression", Rivals::logistic);
        RIVALS.put("random forest", Rivals::forest);
    }

    private PublicTables() {}

    /** Learns from some rows and says the chance of the others. */
    interface Rival {
        double[] chances(TaskRows rows, int[] train, int[] test) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        String tables = System.getProperty("public.tables", "");
        if (tables.isEmpty()) {
            System.out.println("Not measured: say where tables are with -Dpublic.tables=SPECIFICATION=DATA,...");
            return;
        }
        System.out.printf(
                "%-24s %8s %6s | %-20s | %7s | %8s | %7s | %9s%n",
                "table, task", "people", "share", "model", "AUC", "Brier", "slope", "CPU s");
        for (String pair : tables.split(",")) {
            String[] files = pair.split("=", 2);
            ColumnSpecification specification = SpecificationReader.read(Path.of(files[0]));
            for (Task task : specification.tasks()) {
                if (task.time() == null) {
                    measure(
                            specification.id() + ", " + task.name(),
                            TaskRows.read(specification, task, Path.of(files[1])));
                }
            }
        }
    }

    private static void measure(String name, TaskRows rows) throws Exception {
        int[] fold = rows.folds(FOLDS);
        for (Map.Entry<String, Rival> rival : RIVALS.entrySet()) {
            double[] chance = new double[rows.size()];
            double start = ProcessorTime.seconds();
            for (int held = 0; held < FOLDS; held++) {
                int left = held;
                int[] test = rows.where(row -> fold[row] == left);
                int[] train = rows.where(row -> fold[row] != left);
                double[] own = rival.getValue().chances(rows, train, test);
                for (int i = 0; i < test.length; i++) {
                    chance[test[i]] = own[i];
                }
            }
            double seconds = (ProcessorTime.seconds() - start) / FOLDS;
            MetricSet found = Evaluation.of(
                            ScoredOutcomes.of(chance, rows.outcome()).inFolds(fold, 1),
                            List.of(),
                            new Capacity(Math.max(1, rows.size() / 10)),
                            Resampling.standard(1))
                    .overall();
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %8d %6.3f | %-20s | %7.4f | %8.5f | %7.3f | %9.2f%n",
                    name,
                    rows.size(),
                    (double) found.positives() / found.rows(),
                    rival.getKey(),
                    value(found, Metric.AUC),
                    value(found, Metric.BRIER),
                    value(found, Metric.CALIBRATION_SLOPE),
                    seconds);
        }
    }

    private static double value(MetricSet found, Metric metric) {
        return found.get(metric).map(Measured::value).orElse(Double.NaN);
    }
}
