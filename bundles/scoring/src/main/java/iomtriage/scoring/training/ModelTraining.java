package iomtriage.scoring.training;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveSettings;
import iomtriage.additive.AdditiveTrainer;
import iomtriage.additive.ProgressListener;
import iomtriage.additive.shape.Direction;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.List;

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
        return new AdditiveTrainer(directed(List.of(set))).train(set.data(), progress);
    }

    /**
     * Trains the model of one outcome from the rows of several that resemble each other, such as arrest in each of three years: half of
     * it is learnt from its own rows, half from all. The same sets and seed give the same model, bit for bit.
     *
     * @param sets people with each outcome, of one layout, {@link TrainingSet#ofTheSamePeople numbered together}
     * @param which the outcome to learn, from 0
     * @param progress told how far it has come
     * @return the model
     */
    public AdditiveModel train(List<TrainingSet> sets, int which, ProgressListener progress) {
        return new AdditiveTrainer(directed(sets))
                .train(sets.stream().map(TrainingSet::data).toList(), which, progress);
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

    private AdditiveSettings directed(List<TrainingSet> sets) {
        AdditiveSettings directed = settings;
        InputLayout layout = sets.get(0).layout();
        for (int column = 0; column < layout.size(); column++) {
            int read = column;
            if (layout.direction(column) != Direction.NONE && sets.stream().anyMatch(set -> set.reads(read))) {
                directed = directed.monotone(layout.featureId(column), layout.direction(column));
            }
        }
        return directed;
    }
}
