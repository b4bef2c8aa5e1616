package iomtriage.benchmarks.additive;

import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** XGBoost4J as a competitor: 700 trees of depth two, 60% of rows and 40% of columns per tree. */
final class Boosted {
    static final int TREES = 700;

    private Boosted() {}

    static DMatrix matrix(double[] flat, int features) throws XGBoostError {
        float[] values = new float[flat.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) flat[i];
        }
        return new DMatrix(values, flat.length / features, features, Float.NaN);
    }

    static Booster train(double[] flat, int features, boolean[] outcome, double rate, int seed, int threads)
            throws XGBoostError {
        DMatrix matrix = matrix(flat, features);
        float[] labels = new float[outcome.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = outcome[i] ? 1 : 0;
        }
        matrix.setLabel(labels);
        Map<String, Object> settings = new HashMap<>();
        settings.put("objective", "binary:logistic");
        settings.put("max_depth", 2);
        settings.put("eta", rate);
        settings.put("subsample", 0.6);
        settings.put("colsample_bytree", 0.4);
        settings.put("tree_method", "hist");
        settings.put("nthread", threads);
        settings.put("seed", seed);
        settings.put("verbosity", 0);
        return XGBoost.train(matrix, settings, TREES, Map.of(), null, null);
    }
}
