package iomtriage.benchmarks.additive;

import iomtriage.additive.AdditiveData;
import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveSettings;
import iomtriage.additive.AdditiveTrainer;
import iomtriage.additive.FollowUp;
import iomtriage.additive.HazardScorer;
import iomtriage.benchmarks.additive.GeorgiaAccuracy.HeldOut;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.survival.FollowUps;
import iomtriage.evaluation.survival.SurvivalFigures;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.SpecificationReader;
import iomtriage.tables.specification.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When outcomes happen, measured on public tables: the additive model of the hazard beside Cox's proportional hazards in five folds, and
 * one model over Georgia's three rounds beside one for each in ten.
 */
public final class SurvivalTables {
    private static final int FOLDS = 5;

    private SurvivalTables() {}

    /** Learns from some rows and says the chance by the end of every period of the others. */
    private interface Rival {
        double[][] byPeriod(TaskRows rows, int periods, int[] train, int[] test);
    }

    public static void main(String[] args) throws Exception {
        String tables = System.getProperty("public.tables", "");
        String georgia = System.getProperty("georgia.parole", "");
        if (tables.isEmpty() && georgia.isEmpty()) {
            System.out.println("Not measured: say where data are with -Dpublic.tables=SPECIFICATION=DATA,... and"
                    + " -Dgeorgia.parole=FILE.");
            return;
        }
        for (String pair : tables.isEmpty() ? new String[0] : tables.split(",")) {
            String[] files = pair.split("=", 2);
            ColumnSpecification specification = SpecificationReader.read(Path.of(files[0]));
            for (Task task : specification.tasks()) {
                if (task.time() != null) {
                    TaskRows rows = TaskRows.read(specification, task, Path.of(files[1]));
                    String name = specification.id() + ", " + task.name();
                    measure(name + ", additive", rows, task.time().periods(), SurvivalTables::additive);
                    measure(name + ", Cox", rows, task.time().periods(), SurvivalTables::cox);
                }
            }
        }
        if (!georgia.isEmpty()) {
            georgia(GeorgiaParole.read(Path.of(georgia)));
        }
    }

    private static void measure(String name, TaskRows rows, int periods, Rival rival) {
        int[] fold = rows.folds(FOLDS);
        double[][] byPeriod = new double[periods][rows.size()];
        for (int held = 0; held < FOLDS; held++) {
            int left = held;
            int[] test = rows.where(row -> fold[row] == left);
            double[][] own = rival.byPeriod(rows, periods, rows.where(row -> fold[row] != left), test);
            for (int period = 0; period < periods; period++) {
                for (int i = 0; i < test.length; i++) {
                    byPeriod[period][test[i]] = own[i][period];
                }
            }
        }
        SurvivalFigures found = SurvivalFigures.of(
                ScoredOutcomes.of(byPeriod[periods - 1], rows.outcome()).inFolds(fold, 1),
                new FollowUps(rows.time(), rows.outcome()),
                byPeriod,
                Resampling.standard(1));
        System.out.printf(
                "%-40s | %d people | Harrell %s | Uno %s | Brier by the end %s | mean by period %s%n",
                name,
                rows.size(),
                words(found.harrell()),
                words(found.uno()),
                words(found.brier().get(periods - 1)),
                words(found.meanBrier()));
    }

    private static String words(Optional<Measured> figure) {
        return figure.map(each ->
                        String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", each.value(), each.low(), each.high()))
                .orElse("none");
    }

    private static double[][] additive(TaskRows rows, int periods, int[] train, int[] test) {
        boolean[] outcome = new boolean[train.length];
        IntStream.range(0, train.length).forEach(i -> outcome[i] = rows.outcome()[train[i]]);
        AdditiveData.Builder data = AdditiveData.of(outcome);
        for (int c = 0; c < rows.values().length; c++) {
            double[] own = TaskRows.only(rows.values()[c], train);
            List<String> categories = rows.categories().get(c);
            if (categories.isEmpty()) {
                data.continuous(rows.names().get(c), own);
            } else {
                data.categorical(rows.names().get(c), categories, own);
            }
        }
        AdditiveModel model = new AdditiveTrainer(AdditiveSettings.defaults())
                .train(data.followed(new FollowUp(TaskRows.only(rows.time(), train), periods))
                        .build());
        HazardScorer scorer = HazardScorer.of(model, periods);
        return Arrays.stream(test)
                .mapToObj(row -> scorer.chances(values(rows, row), 0))
                .toArray(double[][]::new);
    }

    private static double[] values(TaskRows rows, int row) {
        return Arrays.stream(rows.values()).mapToDouble(column -> column[row]).toArray();
    }

    private static double[][] cox(TaskRows rows, int periods, int[] train, int[] test) {
        boolean[] outcome = new boolean[train.length];
        IntStream.range(0, train.length).forEach(i -> outcome[i] = rows.outcome()[train[i]]);
        // What happens after the window has not happened in it.
        double[] time = Arrays.stream(TaskRows.only(rows.time(), train))
                .map(each -> Math.min(each, periods))
                .toArray();
        Cox model = new Cox(
                Arrays.stream(train).mapToObj(row -> numbers(rows, row)).toArray(double[][]::new), time, outcome);
        return Arrays.stream(test)
                .mapToObj(row -> IntStream.rangeClosed(1, periods)
                        .mapToDouble(period -> model.chance(numbers(rows, row), period))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Every category but the first as a column of its own. */
    private static double[] numbers(TaskRows rows, int row) {
        List<Double> numbers = new ArrayList<>();
        for (int c = 0; c < rows.values().length; c++) {
            double value = rows.values()[c][row];
            int categories = rows.categories().get(c).size();
            if (categories == 0) {
                numbers.add(value);
            }
            for (int category = 1; category < categories; category++) {
                numbers.add(value == category ? 1.0 : 0.0);
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void georgia(GeorgiaParole data) {
        AdditiveSettings settings = AdditiveSettings.defaults();
        List<GeorgiaParole.Round> rounds =
                IntStream.rangeClosed(1, 3).mapToObj(data::round).toList();
        List<HeldOut> one = new GeorgiaInOne(data).heldOut(settings);
        for (GeorgiaParole.Round round : rounds) {
            print("one model", round, one.get(round.number() - 1));
            print("a model of its own", round, GeorgiaAccuracy.heldOut(round, settings));
            print("learnt together", round, GeorgiaAccuracy.pooled(rounds, round, settings));
        }
    }

    private static void print(String which, GeorgiaParole.Round round, HeldOut scores) {
        GeorgiaAccuracy found = GeorgiaAccuracy.of(round, scores);
        System.out.printf(
                Locale.ROOT,
                "Georgia, round %d, %-18s | Brier %.5f | AUC %.4f | slope %.3f | %.1f s a fit%n",
                round.number(),
                which,
                found.brier(),
                found.auc(),
                found.slope(),
                found.secondsPerFit());
    }
}
