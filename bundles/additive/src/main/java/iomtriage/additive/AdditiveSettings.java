package iomtriage.additive;

import iomtriage.additive.internal.training.Hyperparameters;
import iomtriage.additive.shape.Direction;
import iomtriage.additive.shape.FeaturePair;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How to train. One setting is meant to do for all data; the defaults are that setting, and the README lists them. A value
 * outside its limits is refused with the limits named. Immutable: every method that takes a value returns a changed copy.
 */
public final class AdditiveSettings extends Hyperparameters {
    private AdditiveSettings() {}

    private AdditiveSettings(AdditiveSettings other) {
        super(other);
    }

    /** The documented defaults. */
    public static AdditiveSettings defaults() {
        return new AdditiveSettings();
    }

    private AdditiveSettings with(Consumer<AdditiveSettings> change) {
        AdditiveSettings copy = new AdditiveSettings(this);
        change.accept(copy);
        copy.requireWithinLimits();
        return copy;
    }

    /** Outer bags that are averaged. */
    public AdditiveSettings bags(int count) {
        return with(copy -> copy.bags = count);
    }

    public int bags() {
        return bags;
    }

    /** Value bins per feature. The missing bin is additional. */
    public AdditiveSettings bins(int count) {
        return with(copy -> copy.bins = count);
    }

    public int bins() {
        return bins;
    }

    /** Most pairs the model may hold; 0 for main effects only. */
    public AdditiveSettings pairs(int count) {
        return with(copy -> copy.pairs = count);
    }

    public int pairs() {
        return pairs;
    }

    /** Most trees per bag. Held-out rows usually stop boosting earlier. */
    public AdditiveSettings maxTrees(int count) {
        return with(copy -> copy.maxTrees = count);
    }

    public int maxTrees() {
        return maxTrees;
    }

    /** Trees without a better loss on held-out rows, over all bags together, after which boosting stops. */
    public AdditiveSettings patience(int trees) {
        return with(copy -> copy.patience = trees);
    }

    /** Learning rate. */
    public AdditiveSettings rate(double value) {
        return with(copy -> copy.rate = value);
    }

    /** Share of a bag's rows that each tree sees. */
    public AdditiveSettings rowShare(double share) {
        return with(copy -> copy.rowShare = share);
    }

    /** Share of the features that each tree sees. */
    public AdditiveSettings featureShare(double share) {
        return with(copy -> copy.featureShare = share);
    }

    /**
     * Share of a feature's cuts, drawn anew for every search, among which a split is chosen. Less gives smoother shapes, as
     * in extremely randomised trees (Geurts, Ernst, Wehenkel, 2006).
     */
    public AdditiveSettings cutShare(double share) {
        return with(copy -> copy.cutShare = share);
    }

    /**
     * Pairs, drawn at random, that each tree searches on both features at once. This finds two features that predict
     * together and not alone.
     */
    public AdditiveSettings pairTries(int count) {
        return with(copy -> copy.pairTries = count);
    }

    /** Share of the rows that each bag holds out for early stopping. With 0 every tree is kept. */
    public AdditiveSettings heldOutShare(double share) {
        return with(copy -> copy.heldOutShare = share);
    }

    public double heldOutShare() {
        return heldOutShare;
    }

    /** Most rows that one tree sees, so that training on millions of rows stays quick. */
    public AdditiveSettings maxRowsPerTree(int rows) {
        return with(copy -> copy.maxRowsPerTree = rows);
    }

    /** Least sum of hessians (weight times p times 1 - p) on each side of a split. */
    public AdditiveSettings minHessian(double value) {
        return with(copy -> copy.minHessian = value);
    }

    /** Added to the hessian of a leaf (L2 penalty). */
    public AdditiveSettings shrinkage(double value) {
        return with(copy -> copy.shrinkage = value);
    }

    /** Seed of every random choice; the same data, settings and seed give the same model, bit for bit. */
    public AdditiveSettings seed(long value) {
        return with(copy -> copy.seed = value);
    }

    public long seed() {
        return seed;
    }

    /** Threads to train on; 0 for one per processor. Has no effect on the model. */
    public AdditiveSettings threads(int count) {
        return with(copy -> copy.threads = count);
    }

    /** The time to write into the model's provenance; the epoch unless set, so that equal runs give equal files. */
    public AdditiveSettings trainedAt(OffsetDateTime time) {
        return with(copy -> copy.trainedAt = time);
    }

    /** Allows this pair; once any pair is allowed, all others are forbidden. */
    public AdditiveSettings allowPair(String first, String second) {
        return with(copy -> copy.allowedPairs = plus(allowedPairs, new FeaturePair(first, second).toString()));
    }

    /** Forbids this pair. */
    public AdditiveSettings forbidPair(String first, String second) {
        return with(copy -> copy.forbiddenPairs = plus(forbiddenPairs, new FeaturePair(first, second).toString()));
    }

    /** Constrains a feature; the constraint holds exactly, for every row. {@link Direction#NONE} lifts it. */
    public AdditiveSettings monotone(String feature, Direction direction) {
        List<String> up = without(increasing, feature);
        List<String> down = without(decreasing, feature);
        return with(copy -> {
            copy.increasing = sorted(direction == Direction.INCREASING ? plus(up, feature) : up);
            copy.decreasing = sorted(direction == Direction.DECREASING ? plus(down, feature) : down);
        });
    }

    /** The label whose log-odds are modelled, for Tribuo data sets; unless set, the later of the two in the alphabet. */
    public AdditiveSettings positiveLabel(String label) {
        return with(copy -> copy.positiveLabel = label);
    }

    private static List<String> plus(List<String> list, String more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private static List<String> without(List<String> list, String one) {
        return list.stream().filter(name -> !name.equals(one)).toList();
    }

    private static List<String> sorted(List<String> list) {
        return list.stream().sorted().toList();
    }
}
