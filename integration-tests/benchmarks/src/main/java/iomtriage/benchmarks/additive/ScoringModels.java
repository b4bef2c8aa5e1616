package iomtriage.benchmarks.additive;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveSettings;
import iomtriage.additive.AdditiveTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * The models that the scoring benchmark compares, trained on the same 30,000 simulated rows and checked on 30,000 others.
 *
 * @param folder where they are
 * @param additive Brier score of the additive model
 * @param boosted Brier score of XGBoost
 */
record ScoringModels(Path folder, double additive, double boosted) {
    private static final int ROWS = 30_000;
    /** At which 700 trees of depth two come as close to this truth as the additive model does. */
    private static final double RATE = 0.05;

    /** @param most rows to learn from at most */
    static ScoringModels train(int most) throws IOException, XGBoostError {
        Path folder = Files.createTempDirectory("scoring-models");
        int features = ScoringBenchmark.FEATURES;
        int size = Math.min(ROWS, most);
        SimulatedRows rows = new SimulatedRows(size, features, 1);
        SimulatedRows unseen = new SimulatedRows(size, features, 2);
        AdditiveModel model = new AdditiveTrainer(AdditiveSettings.defaults().pairs(40)).train(rows.data());
        model.save(folder.resolve("additive.tribuo"));
        Booster booster = Boosted.train(rows.flat(), features, rows.outcome, RATE, 1, 1);
        booster.saveModel(folder.resolve("boosted.json").toString());
        Files.writeString(
                folder.resolve("boosted.pmml"), BoostedPmml.of(booster.getModelDump("", false, "text"), features));
        double[] flat = unseen.flat();
        double[] logOdds = new double[unseen.size()];
        model.scorer().logOdds(flat, unseen.size(), logOdds);
        float[][] predicted = booster.predict(Boosted.matrix(flat, features));
        double additive = 0;
        double boosted = 0;
        for (int r = 0; r < unseen.size(); r++) {
            double outcome = unseen.outcome[r] ? 1 : 0;
            additive += Math.pow(1 / (1 + Math.exp(-logOdds[r])) - outcome, 2);
            boosted += Math.pow(predicted[r][0] - outcome, 2);
        }
        return new ScoringModels(folder, additive / unseen.size(), boosted / unseen.size());
    }
}
