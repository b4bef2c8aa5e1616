package iomtriage.additive.internal;

import iomtriage.additive.AdditiveData;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Trains all bags, in two passes: the first may use every allowed pair and shows which pairs matter, over all bags; the
 * second boosts main effects and the chosen pairs together from the start.
 */
public final class Ensemble {
    private static final int STRIDE = 10;

    private final Plan plan;
    private final Binned data;
    private final Work work;
    private final Assembly assembly;

    private Ensemble(AdditiveData rows, Plan plan, Work work) {
        this.plan = plan;
        this.work = work;
        this.data = Binned.of(rows, plan.bins(), work);
        this.assembly = new Assembly(data, plan.signs(), work);
    }

    /** Learns the tables of a model. */
    public static Tables train(AdditiveData rows, Plan plan, Work work) {
        return new Ensemble(rows, plan, work).run();
    }

    private Tables run() {
        SplittableRandom random = new SplittableRandom(plan.seed());
        boolean[][] partners = plan.partners();
        boolean choose = plan.pairs() > 0 && count(partners) > plan.pairs();
        int passes = choose ? 2 : 1;
        if (plan.pairs() == 0) {
            partners = new boolean[data.featureCount()][data.featureCount()];
        }
        RawTables[] raw = pass(partners, random.split(), 0, passes);
        if (choose) {
            raw = pass(strongest(raw), random.split(), 1, passes);
        }
        plan.progress().progress(passes * plan.maxTrees(), passes * plan.maxTrees());
        return assembly.assemble(raw);
    }

    private static int count(boolean[][] partners) {
        int pairs = 0;
        for (int a = 0; a < partners.length; a++) {
            for (int b = a + 1; b < partners.length; b++) {
                pairs += partners[a][b] ? 1 : 0;
            }
        }
        return pairs;
    }

    private RawTables[] pass(boolean[][] partners, SplittableRandom random, int pass, int passes) {
        Boosting boosting = plan.boosting(partners);
        SplittableRandom[] seeds = new SplittableRandom[plan.bags()];
        for (int b = 0; b < seeds.length; b++) {
            seeds[b] = random.split();
        }
        Bag[] bags = new Bag[plan.bags()];
        work.forEach(bags.length, b -> bags[b] = new Bag(data, boosting, seeds[b]));
        int[] best = boost(bags, pass, passes);
        RawTables[] raw = new RawTables[bags.length];
        work.forEach(bags.length, b -> raw[b] = assembly.collect(bags[b], best[b]));
        return raw;
    }

    /** Boosts all bags until the loss on held-out rows stops falling; gives how many trees of each bag to keep. */
    private int[] boost(Bag[] bags, int pass, int passes) {
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
            plan.progress().progress(pass * plan.maxTrees() + done, passes * plan.maxTrees());
        }
        return keep;
    }

    private boolean[][] strongest(RawTables[] raw) {
        RawTables mean = RawTables.mean(raw);
        int[] keys = mean.pairs.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] strengths = assembly.strengths(mean, keys);
        boolean[][] partners = new boolean[data.featureCount()][data.featureCount()];
        IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> -strengths[p]).thenComparing(p -> p))
                .limit(plan.pairs())
                .forEach(p -> {
                    int a = mean.first(keys[p]);
                    int b = mean.second(keys[p]);
                    partners[a][b] = true;
                    partners[b][a] = true;
                });
        return partners;
    }
}
