package iomtriage.scoring.training;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveSettings;
import iomtriage.additive.AdditiveTrainer;
import iomtriage.additive.ProgressListener;
import iomtriage.additive.shape.Direction;
import iomtriage.scoring.pack.layout.InputLayout;

/** Trains the model of one outcome, with the layout's directions enforced. */
public final class ModelTraining {

    private final AdditiveSettings settings;

    /**
     * @param seed seed of every random choice
     * @param threads how many threads may work at once; 0 for one a processor. The model is the same whatever the number.
     */
    public ModelTraining(long seed, int threads) {
        this(AdditiveSettings.defaults().seed(seed).threads(threads));
    }

    /** @param settings the trainer's settings; the layout's directions are added to them */
    public ModelTraining(AdditiveSettings settings) {
        this.settings = settings;
    }

    /**
     * Trains a model. The same set and seed give the same model, bit for bit.
     *
     * @param set whom it learns from
     * @param progress told how far it has come
     * @return the model
     */
    public AdditiveModel train(TrainingSet set, ProgressListener progress) {
        return new AdditiveTrainer(directed(set)).train(set.data(), progress);
    }

    /**
     * Trains a model that may go against the layout's directions, to measure what keeping to them costs.
     *
     * @param set whom it learns from
     * @param progress told how far it has come
     * @return the model, which is not for a pack
     */
    public AdditiveModel trainWithoutDirections(TrainingSet set, ProgressListener progress) {
        return new AdditiveTrainer(settings).train(set.data(), progress);
    }

    private AdditiveSettings directed(TrainingSet set) {
        AdditiveSettings directed = settings;
        InputLayout layout = set.layout();
        for (int column = 0; column < layout.size(); column++) {
            if (layout.direction(column) != Direction.NONE && set.reads(column)) {
                directed = directed.monotone(layout.featureId(column), layout.direction(column));
            }
        }
        return directed;
    }
}
