package iomtriage.benchmarks.additive;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveScorer;
import iomtriage.additive.shape.ShapeFunction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.EvaluatorUtil;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rows a second on one thread, 50 features: the additive model (40 pairs, 8 bags), XGBoost4J and JPMML-Evaluator on models
 * that {@link ScoringModels} has trained on the same rows, and a loop that only does the look-ups.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScoringBenchmark {
    static final int ROWS = 2_000;
    static final int FEATURES = 50;
    /** Rows that one call of the slower competitors scores. */
    private static final int FEW = 100;

    private AdditiveScorer scorer;
    private double[] rows;
    private final double[] scores = new double[ROWS];
    private double[] contributions;
    private Booster booster;
    private Evaluator evaluator;
    private double[] table;
    private int[][] cells;

    @Setup
    public void load() throws Exception {
        Path folder = Path.of(System.getProperty("scoring.models"));
        AdditiveModel model = AdditiveModel.load(folder.resolve("additive.tribuo"));
        scorer = model.scorer();
        rows = new SimulatedRows(ROWS, FEATURES, 77).flat();
        contributions = new double[scorer.termCount()];
        booster = XGBoost.loadModel(folder.resolve("boosted.json").toString());
        booster.setParam("nthread", 1);
        String pmml = Files.readString(folder.resolve("boosted.pmml"));
        evaluator = new LoadingModelEvaluatorBuilder()
                .load(new ByteArrayInputStream(pmml.getBytes(StandardCharsets.UTF_8)))
                .build();
        evaluator.verify();
        layOutTheLimit(model.shapes());
    }

    /** One cell per term, known beforehand, in a table as large as the model's. */
    private void layOutTheLimit(List<ShapeFunction> shapes) {
        SplittableRandom random = new SplittableRandom(5);
        table = shapes.stream()
                .flatMapToDouble(shape -> Arrays.stream(shape.values()))
                .toArray();
        cells = new int[ROWS][shapes.size()];
        for (int[] row : cells) {
            int start = 0;
            for (int t = 0; t < row.length; t++) {
                row[t] = start + random.nextInt(shapes.get(t).size());
                start += shapes.get(t).size();
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] limit() {
        for (int r = 0; r < ROWS; r++) {
            double sum = 0;
            for (int cell : cells[r]) {
                sum += table[cell];
            }
            scores[r] = sum;
        }
        return scores;
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] score() {
        scorer.logOdds(rows, ROWS, scores);
        return scores;
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] explain() {
        for (int r = 0; r < ROWS; r++) {
            scores[r] = scorer.explain(rows, r * FEATURES, contributions, 0);
        }
        return scores;
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] explainByFeature() {
        for (int r = 0; r < ROWS; r++) {
            scores[r] = scorer.explainByFeature(rows, r * FEATURES, contributions, 0);
        }
        return scores;
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] standardError() {
        for (int r = 0; r < ROWS; r++) {
            scores[r] = scorer.standardError(rows, r * FEATURES);
        }
        return scores;
    }

    /** Rows laid out anew for every call: XGBoost remembers what it predicted for a matrix and would only copy it. */
    @State(Scope.Benchmark)
    public static class FreshMatrix {
        private DMatrix matrix;

        @Setup(Level.Invocation)
        public void layOut(ScoringBenchmark benchmark) throws XGBoostError {
            matrix = Boosted.matrix(benchmark.rows, FEATURES);
        }

        @TearDown(Level.Invocation)
        public void dispose() {
            matrix.dispose();
        }
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public float[][] xgboostPredict(FreshMatrix fresh) throws XGBoostError {
        return booster.predict(fresh.matrix);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public float[][] xgboostContributions(FreshMatrix fresh) throws XGBoostError {
        return booster.predictContrib(fresh.matrix, 0);
    }

    @Benchmark
    @OperationsPerInvocation(FEW)
    public double jpmml() {
        double sum = 0;
        for (int r = 0; r < FEW; r++) {
            Map<String, Object> row = new HashMap<>();
            for (int f = 0; f < FEATURES; f++) {
                double value = rows[r * FEATURES + f];
                if (value == value) {
                    row.put("x" + f, (float) value);
                }
            }
            Map<String, ?> result = evaluator.evaluate(row);
            sum += ((Number) EvaluatorUtil.decode(result.values().iterator().next())).doubleValue();
        }
        return sum;
    }
}
