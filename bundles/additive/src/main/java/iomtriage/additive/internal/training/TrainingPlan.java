package iomtriage.additive.internal.training;

import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * What a training run is to do.
 *
 * @param settings the trainer's settings
 * @param partners which two features may meet in a pair, by index
 * @param signs the monotone constraint of each feature, by index: 1, -1, or 0 for none
 * @param progress told the steps done and the most there can be
 * @param limit told of the most trees where these were not enough
 */
@SuppressWarnings("ArrayRecordComponent")
public record TrainingPlan(
        Hyperparameters settings,
        boolean[][] partners,
        int[] signs,
        BiConsumer<Integer, Integer> progress,
        IntConsumer limit) {}
