package iomtriage.additive.internal.training;

import iomtriage.additive.internal.binning.BinnedRows;
import iomtriage.additive.internal.model.ModelTables;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Boosts all bags side by side, stops them together, and leaves the rest to {@link Assembly}. */
public final class Ensemble {
    private static final int STRIDE = 10;

    /** The loss still falls if it was lowest within this part of the patience. */
    private static final int STILL_FALLING = 2;

    private final TrainingPlan plan;
    private final Hyperparameters settings;
    private final BinnedRows data;
    private final WorkerPool workers;

    private Ensemble(BinnedRows data, TrainingPlan plan, WorkerPool workers) {
        this.data = data;
        this.plan = plan;
        this.settings = plan.settings();
        this.workers = workers;
    }

    /** Learns the tables of a model. */
    public static ModelTables train(BinnedRows data, TrainingPlan plan, WorkerPool workers) {
        return new Ensemble(data, plan, workers).run();
    }

    /**
     * Learns the tables of a model that is the mean of one of its own rows and of one of more rows, bag by bag: a bag of the one leaves
     * out the groups that the same bag of the other leaves out.
     *
     * @param own rows of the first features of all, cut into the same bins
     * @param all more rows, with further features
     * @param bins in which bin of each further feature the model's own rows lie
     */
    public static ModelTables pooled(
            BinnedRows own,
            TrainingPlan ownPlan,
            BinnedRows all,
            TrainingPlan allPlan,
            int[] bins,
            WorkerPool workers) {
        RawTables[] pooled = new Ensemble(all, allPlan, workers).raw();
        RawTables[] raw = new Ensemble(own, ownPlan, workers).raw();
        workers.forEach(
                raw.length,
                b -> raw[b] = RawTables.mean(new RawTables[] {raw[b], pooled[b].within(own, ownPlan.signs(), bins)}));
        return new Assembly(own, ownPlan.signs(), workers).assemble(raw, ownPlan.settings().pairs);
    }

    private ModelTables run() {
        return new Assembly(data, plan.signs(), workers).assemble(raw(), settings.pairs);
    }

    private RawTables[] raw() {
        SplittableRandom random = new SplittableRandom(settings.seed);
        SplittableRandom[] seeds = new SplittableRandom[settings.bags];
        for (int b = 0; b < seeds.length; b++) {
            seeds[b] = random.split();
        }
        Bag[] bags = new Bag[settings.bags];
        workers.forEach(bags.length, b -> bags[b] = new Bag(data, plan, seeds[b]));
        int[] best = boost(bags);
        RawTables[] raw = new RawTables[bags.length];
        workers.forEach(bags.length, b -> raw[b] = RawTables.of(bags[b], best[b], data, plan.signs()));
        plan.progress().accept(settings.maxTrees, settings.maxTrees);
        return raw;
    }

    /** Boosts all bags until the loss on held-out rows stops falling; gives how many trees of each bag to keep. */
    private int[] boost(Bag[] bags) {
        double[] losses = new double[bags.length];
        double lowest = Double.POSITIVE_INFINITY;
        int lowestAt = 0;
        int[] keep = new int[bags.length];
        boolean heldOut = false;
        for (Bag bag : bags) {
            heldOut |= bag.heldOutWeight() > 0;
        }
        for (int done = 0; done < settings.maxTrees && done - lowestAt <= settings.patience; ) {
            int stride = Math.min(STRIDE, settings.maxTrees - done);
            workers.forEach(bags.length, b -> {
                bags[b].advance(stride);
                losses[b] = bags[b].heldOutLoss();
            });
            done += stride;
            double loss = IntStream.range(0, losses.length)
                    .mapToDouble(b -> losses[b])
                    .reduce(0, Double::sum);
            if (!heldOut || loss < lowest) {
                lowest = loss;
                lowestAt = done;
                for (int b = 0; b < bags.length; b++) {
                    keep[b] = bags[b].trees.size();
                }
            }
            plan.progress().accept(done, settings.maxTrees);
            if (heldOut && done == settings.maxTrees && done - lowestAt <= settings.patience / STILL_FALLING) {
                plan.limit().accept(settings.maxTrees);
            }
        }
        return keep;
    }
}
