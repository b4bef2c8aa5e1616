package iomtriage.benchmarks.additive;

import iomtriage.additive.AdditiveData;
import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveTrainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Ways to learn, each with one setting for all tables. */
final class Rivals {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int EPOCHS = 20;
    private static final int BATCH = 16;
    private static final int TREES = 100;
    private static final int SMALLEST_LEAF = 5;

    private Rivals() {}

    static double[] additive(TaskRows rows, int[] train, int[] test) {
        AdditiveData.Builder data = AdditiveData.of(outcomes(rows, train));
        for (int c = 0; c < rows.values().length; c++) {
            double[] values = TaskRows.only(rows.values()[c], train);
            if (rows.categories().get(c).isEmpty()) {
                data.continuous(rows.names().get(c), values);
            } else {
                data.categorical(rows.names().get(c), rows.categories().get(c), values);
            }
        }
        AdditiveModel model = new AdditiveTrainer().train(data.build());
        return Arrays.stream(test)
                .mapToDouble(row -> 1 / (1 + Math.exp(-model.scorer().logOdds(row(rows, row)))))
                .toArray();
    }

    static double[] boosted(TaskRows rows, int[] train, int[] test) throws Exception {
        int features = rows.values().length;
        Booster booster = Boosted.train(flat(rows, train), features, outcomes(rows, train), 0.03, 1, 1);
        float[][] chances = booster.predict(Boosted.matrix(flat(rows, test), features));
        return IntStream.range(0, test.length).mapToDouble(i -> chances[i][0]).toArray();
    }

    static double[] logistic(TaskRows rows, int[] train, int[] test) {
        return tribuo(
                new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1), EPOCHS, train.length, BATCH, 1),
                rows,
                train,
                test);
    }

    static double[] forest(TaskRows rows, int[] train, int[] test) {
        float share = (float) (1 / Math.sqrt(rows.values().length));
        double[] votes = tribuo(
                new RandomForestTrainer<>(
                        new CARTClassificationTrainer(Integer.MAX_VALUE, SMALLEST_LEAF, 0, share, new GiniIndex(), 1),
                        new VotingCombiner(),
                        TREES),
                rows,
                train,
                test);
        return Arrays.stream(votes).map(Rivals::apart).toArray();
    }

    /** Votes that all agree are taken for half a vote from certain, as no outcome is. */
    private static double apart(double votes) {
        double half = 0.5 / TREES;
        return Math.max(half, Math.min(1 - half, votes));
    }

    private static double[] tribuo(Trainer<Label> trainer, TaskRows rows, int[] train, int[] test) {
        Coding coding = new Coding(rows, train);
        MutableDataset<Label> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("rows", new LabelFactory()), new LabelFactory());
        for (int row : train) {
            data.add(coding.example(row));
        }
        Model<Label> model = trainer.train(data);
        return Arrays.stream(test)
                .mapToDouble(row -> model.predict(coding.example(row))
                        .getOutputScores()
                        .get(YES)
                        .getScore())
                .toArray();
    }

    private static boolean[] outcomes(TaskRows rows, int[] some) {
        boolean[] outcomes = new boolean[some.length];
        IntStream.range(0, some.length).forEach(i -> outcomes[i] = rows.outcome()[some[i]]);
        return outcomes;
    }

    private static double[] row(TaskRows rows, int row) {
        return Arrays.stream(rows.values()).mapToDouble(column -> column[row]).toArray();
    }

    private static double[] flat(TaskRows rows, int[] some) {
        return Arrays.stream(some)
                .mapToObj(row -> row(rows, row))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** Numbers standardised, the mean where one is missing and a mark for that; a mark for each category. */
    private static final class Coding {
        private final TaskRows rows;
        private final double[] mean;
        private final double[] spread;

        Coding(TaskRows rows, int[] train) {
            this.rows = rows;
            int features = rows.values().length;
            mean = new double[features];
            spread = new double[features];
            for (int c = 0; c < features; c++) {
                double[] known = Arrays.stream(TaskRows.only(rows.values()[c], train))
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
                double average = Arrays.stream(known).average().orElse(0);
                double variance = Arrays.stream(known)
                        .map(value -> (value - average) * (value - average))
                        .average()
                        .orElse(0);
                mean[c] = average;
                spread[c] = variance > 0 ? Math.sqrt(variance) : 1;
            }
        }

        Example<Label> example(int row) {
            List<String> names = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (int c = 0; c < mean.length; c++) {
                String name = rows.names().get(c);
                double value = rows.values()[c][row];
                boolean category = !rows.categories().get(c).isEmpty();
                names.add(Double.isNaN(value) ? name + " missing" : category ? name + " " + (int) value : name);
                values.add(Double.isNaN(value) || category ? 1 : (value - mean[c]) / spread[c]);
            }
            return new ArrayExample<>(
                    new Label(rows.outcome()[row] ? YES : NO),
                    names.toArray(String[]::new),
                    values.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
