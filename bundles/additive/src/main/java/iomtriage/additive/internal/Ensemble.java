package iomtriage.additive.internal;

import iomtriage.additive.AdditiveData;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Boosts all bags side by side, stops them together, and leaves the rest to {@link Assembly}. */
public final class Ensemble {
    private static final int STRIDE = 10;

    private final Plan plan;
    private final Binned data;
    private final Work work;

    private Ensemble(AdditiveData rows, Plan plan, Work work) {
        this.plan = plan;
        this.work = work;
        this.data = Binned.of(rows, plan.bins(), work);
    }

    /** Learns the tables of a model. */
    public static Tables train(AdditiveData rows, Plan plan, Work work) {
        return new Ensemble(rows, plan, work).run();
    }

    private Tables run() {
        Boosting boosting = plan.boosting(plan.pairs() == 0 ? noPartners() : plan.partners());
        SplittableRandom random = new SplittableRandom(plan.seed());
        SplittableRandom[] seeds = new SplittableRandom[plan.bags()];
        for (int b = 0; b < seeds.length; b++) {
            seeds[b] = random.split();
        }
        Bag[] bags = new Bag[plan.bags()];
        work.forEach(bags.length, b -> bags[b] = new Bag(data, boosting, seeds[b]));
        int[] best = boost(bags);
        RawTables[] raw = new RawTables[bags.length];
        work.forEach(bags.length, b -> raw[b] = RawTables.of(bags[b], best[b], data, plan.signs()));
        plan.progress().progress(plan.maxTrees(), plan.maxTrees());
        return new Assembly(data, plan.signs(), work).assemble(raw, plan.pairs());
    }

    private boolean[][] noPartners() {
        return new boolean[data.featureCount()][data.featureCount()];
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
        for (int done = 0; done < plan.maxTrees() && done - lowestAt <= plan.patience(); ) {
            int stride = Math.min(STRIDE, plan.maxTrees() - done);
            work.forEach(bags.length, b -> {
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
            plan.progress().progress(done, plan.maxTrees());
        }
        return keep;
    }
}
