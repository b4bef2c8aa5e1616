package iomtriage.benchmarks.additive;

import iomtriage.additive.AdditiveData;
import iomtriage.additive.AdditiveSettings;
import iomtriage.additive.AdditiveTrainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Everything that is claimed of the additive trainer, measured in one run and printed as one table: accuracy, time to fit,
 * rows scored and explained a second. See the README of the bundle for the command.
 */
public final class AdditiveBenchmarks {
    private static final int LARGE = 1_000_000;
    /** Fewer for a test that only wants to see it run. */
    private static final int ROWS = Integer.getInteger("benchmark.rows", LARGE);

    private static final int BAGS = 8;
    /** For accuracy, where a fit may take longer: the more bags, the less of the chance of a single one is left. */
    private static final int MANY_BAGS = 16;

    private final List<String[]> table = new ArrayList<>();

    private AdditiveBenchmarks() {}

    public static void main(String[] args) throws Exception {
        AdditiveBenchmarks benchmarks = new AdditiveBenchmarks();
        benchmarks.row("what", "measured", "to reach");
        String georgia = System.getProperty("georgia.parole", "");
        String parts = System.getProperty("parts", "accuracy,fit,large,scoring");
        if (georgia.isEmpty()) {
            benchmarks.row("accuracy, fit of round 1", "not measured: say where train.csv is", "");
        } else if (parts.contains("accuracy")) {
            benchmarks.accuracy(GeorgiaParole.read(Path.of(georgia)));
        }
        if (!georgia.isEmpty() && parts.contains("fit")) {
            benchmarks.fit(GeorgiaParole.read(Path.of(georgia)));
        }
        if (parts.contains("large")) {
            benchmarks.large();
        }
        if (parts.contains("scoring")) {
            benchmarks.scoring();
        }
        benchmarks.print();
    }

    private void row(String what, String measured, String target) {
        // A run takes a while: says on the way what it has found.
        System.err.println(what + ": " + measured);
        table.add(new String[] {what, measured, target});
    }

    private static String format(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }

    /** Targets: LightGBM, depth two, six bags of 700 trees, on the same folds and columns. */
    private void accuracy(GeorgiaParole data) {
        String[] targets = {".1711 / .704", ".1582 / .734", ".1295 / .701"};
        AdditiveSettings settings = AdditiveSettings.defaults().bags(MANY_BAGS);
        row("Georgia parole, all rounds: one setting", "the defaults, with " + MANY_BAGS + " bags", "");
        for (int round = 1; round <= 3; round++) {
            GeorgiaParole.Round rows = data.round(round);
            GeorgiaAccuracy found = GeorgiaAccuracy.of(rows, GeorgiaAccuracy.heldOut(rows, settings));
            String name = "Georgia parole, round " + round;
            row(name + ": Brier / AUC", format("%.5f / %.4f", found.brier(), found.auc()), targets[round - 1]);
            row(name + ": calibration slope", format("%.3f", found.slope()), ".95 to 1.05");
            row(name + ": a fit", format("%.1f s", found.secondsPerFit()), "");
        }
    }

    private static double processorSeconds(Callable<?> work) throws Exception {
        double start = ProcessorTime.seconds();
        work.call();
        return ProcessorTime.seconds() - start;
    }

    /** One thread each: threads that wait for one another spend time on nothing. */
    private void fit(GeorgiaParole data) throws Exception {
        GeorgiaParole.Round round = data.round(1);
        AdditiveData rows = round.data(IntStream.range(0, round.size()).toArray());
        AdditiveSettings settings = AdditiveSettings.defaults().bags(BAGS).threads(1);
        double additive = Double.POSITIVE_INFINITY;
        double boosted = Double.POSITIVE_INFINITY;
        for (int run = 0; run < 3; run++) {
            additive = Math.min(additive, processorSeconds(() -> new AdditiveTrainer(settings).train(rows)));
            boosted = Math.min(boosted, processorSeconds(() -> boost(round)));
        }
        row("fit round 1, 8 bags, processor time", format("%.1f s", additive), "");
        row("fit round 1, XGBoost4J, 8 times 700 trees", format("%.1f s", boosted), "");
        row("time against XGBoost4J", format("%.2f times", additive / boosted), "at most 2 times");
    }

    private static Booster boost(GeorgiaParole.Round round) throws XGBoostError {
        Booster last = null;
        for (int bag = 0; bag < BAGS; bag++) {
            last = Boosted.train(round.flat(), round.columns().size(), round.outcome(), 0.03, bag, 1);
        }
        return last;
    }

    private void large() throws Exception {
        SimulatedRows rows = new SimulatedRows(ROWS, 60, 3);
        long start = System.nanoTime();
        double processor = processorSeconds(() -> new AdditiveTrainer().train(rows.data()));
        row("the same, processor time", format("%.0f s", processor), "");
        row(
                format("fit %,d rows of 60 features", ROWS),
                format("%.0f s", (System.nanoTime() - start) / 1e9),
                "under 600 s");
        row(
                "largest heap this process may have",
                format("%.1f GB", Runtime.getRuntime().maxMemory() / 1e9),
                "6 GB");
    }

    private void scoring() throws Exception {
        ScoringModels models = ScoringModels.train(ROWS);
        row("Brier, additive / XGBoost", format("%.5f / %.5f", models.additive(), models.boosted()), "within .001");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ScoringBenchmark.class.getName())
                .jvmArgsAppend("-Dscoring.models=" + models.folder())
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT);
        if (ROWS < LARGE) {
            System.setProperty("scoring.models", models.folder().toString());
            options.forks(0).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(1));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        Map<String, RunResult> byName = new TreeMap<>();
        for (RunResult result : results) {
            byName.put(result.getPrimaryResult().getLabel(), result);
        }
        byName.forEach((name, result) -> row(
                name + ", rows a second / bytes allocated a row",
                format("%,.0f / %.2f", rate(result), allocated(result)),
                ""));
        double explain = rate(byName.get("explain"));
        double score = rate(byName.get("score"));
        ratio("explain against XGBoost4J predictContrib", explain, byName.get("xgboostContributions"), "at least 100");
        ratio("score against XGBoost4J predict", score, byName.get("xgboostPredict"), "at least 10");
        ratio("score against JPMML-Evaluator", score, byName.get("jpmml"), "at least 10");
        row("score: share of the limit", format("%.0f%%", 100 * score / rate(byName.get("limit"))), "stated");
    }

    private void ratio(String what, double ours, RunResult theirs, String target) {
        row(what, format("%.0f times", ours / rate(theirs)), target);
    }

    private static double rate(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElseThrow();
    }

    private void print() {
        for (String[] row : table) {
            System.out.printf("%-62s | %-34s | %s%n", row[0], row[1], row[2]);
        }
    }
}
