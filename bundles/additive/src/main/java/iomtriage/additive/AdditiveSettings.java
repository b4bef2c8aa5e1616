package iomtriage.additive;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How to train. One setting is meant to do for all data; the defaults are that setting. Immutable: every method returns a
 * changed copy.
 */
public final class AdditiveSettings {
    static final OffsetDateTime EPOCH = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    int bags = 8;
    int bins = 64;
    int pairs = 250;
    int maxTrees = 1500;
    int patience = 100;
    double rate = 0.03;
    double rowShare = 0.6;
    double featureShare = 0.6;
    double cutShare = 0.4;
    int pairTries = 1;
    double heldOutShare = 0.15;
    int maxRowsPerTree = 60_000;
    double minHessian = 3;
    double shrinkage = 1;
    long seed = 12345;
    int threads = 0;
    OffsetDateTime trainedAt = EPOCH;
    List<String> allowedPairs = List.of();
    List<String> forbiddenPairs = List.of();
    Map<String, Direction> directions = Map.of();
    String positiveLabel = "";

    private AdditiveSettings() {}

    /** The documented defaults. */
    public static AdditiveSettings defaults() {
        return new AdditiveSettings();
    }

    private AdditiveSettings copy() {
        AdditiveSettings copy = new AdditiveSettings();
        copy.bags = bags;
        copy.bins = bins;
        copy.pairs = pairs;
        copy.maxTrees = maxTrees;
        copy.patience = patience;
        copy.rate = rate;
        copy.rowShare = rowShare;
        copy.featureShare = featureShare;
        copy.cutShare = cutShare;
        copy.pairTries = pairTries;
        copy.heldOutShare = heldOutShare;
        copy.maxRowsPerTree = maxRowsPerTree;
        copy.minHessian = minHessian;
        copy.shrinkage = shrinkage;
        copy.seed = seed;
        copy.threads = threads;
        copy.trainedAt = trainedAt;
        copy.allowedPairs = allowedPairs;
        copy.forbiddenPairs = forbiddenPairs;
        copy.directions = directions;
        copy.positiveLabel = positiveLabel;
        return copy;
    }

    /** Outer bags that are averaged, 1 to 100; 8 by default. */
    public AdditiveSettings bags(int count) {
        require("bags", count, 1, 100);
        AdditiveSettings copy = copy();
        copy.bags = count;
        return copy;
    }

    /** Value bins per feature, 2 to 255; 64 by default. The missing bin comes on top. */
    public AdditiveSettings bins(int count) {
        require("bins", count, 2, 255);
        AdditiveSettings copy = copy();
        copy.bins = count;
        return copy;
    }

    /** Most pairs the model may hold; 0 for main effects only; 250 by default. */
    public AdditiveSettings pairs(int count) {
        require("pairs", count, 0, 100_000);
        AdditiveSettings copy = copy();
        copy.pairs = count;
        return copy;
    }

    /** Most trees per bag; 1500 by default. Held-out rows usually stop it earlier. */
    public AdditiveSettings maxTrees(int count) {
        require("maxTrees", count, 1, 1_000_000);
        AdditiveSettings copy = copy();
        copy.maxTrees = count;
        return copy;
    }

    /** Trees without a better loss on held-out rows, over all bags together, after which boosting stops; 100 by default. */
    public AdditiveSettings patience(int trees) {
        require("patience", trees, 1, 1_000_000);
        AdditiveSettings copy = copy();
        copy.patience = trees;
        return copy;
    }

    /** Learning rate, above 0 and at most 1; 0.03 by default. */
    public AdditiveSettings rate(double value) {
        require("rate", value, Double.MIN_VALUE, 1);
        AdditiveSettings copy = copy();
        copy.rate = value;
        return copy;
    }

    /** Share of a bag's rows that each tree sees, above 0 and at most 1; 0.6 by default. */
    public AdditiveSettings rowShare(double share) {
        require("rowShare", share, Double.MIN_VALUE, 1);
        AdditiveSettings copy = copy();
        copy.rowShare = share;
        return copy;
    }

    /** Share of the features that each tree sees, above 0 and at most 1; 0.6 by default. */
    public AdditiveSettings featureShare(double share) {
        require("featureShare", share, Double.MIN_VALUE, 1);
        AdditiveSettings copy = copy();
        copy.featureShare = share;
        return copy;
    }

    /**
     * Share of a feature's cuts, drawn anew for every look, among which a split is chosen, above 0 and at most 1; 0.4 by
     * default. Less gives smoother shapes, as in extremely randomised trees (Geurts, Ernst, Wehenkel, 2006).
     */
    public AdditiveSettings cutShare(double share) {
        require("cutShare", share, Double.MIN_VALUE, 1);
        AdditiveSettings copy = copy();
        copy.cutShare = share;
        return copy;
    }

    /**
     * Pairs, drawn at random, that each tree looks at with both features at once, 0 to 1000; 1 by default. It is what finds
     * two features that say something together and nothing alone.
     */
    public AdditiveSettings pairTries(int count) {
        require("pairTries", count, 0, 1000);
        AdditiveSettings copy = copy();
        copy.pairTries = count;
        return copy;
    }

    /** Share of the rows that each bag holds out to know when to stop, 0 to 0.9; 0.15 by default. With 0 every tree is kept. */
    public AdditiveSettings heldOutShare(double share) {
        require("heldOutShare", share, 0, 0.9);
        AdditiveSettings copy = copy();
        copy.heldOutShare = share;
        return copy;
    }

    /** Most rows that one tree looks at, so that millions of rows stay quick; 60,000 by default. */
    public AdditiveSettings maxRowsPerTree(int rows) {
        require("maxRowsPerTree", rows, 1, Integer.MAX_VALUE);
        AdditiveSettings copy = copy();
        copy.maxRowsPerTree = rows;
        return copy;
    }

    /** Least sum of hessians (weight times p times 1 - p) on each side of a split; 3 by default. */
    public AdditiveSettings minHessian(double value) {
        require("minHessian", value, 0, 1e9);
        AdditiveSettings copy = copy();
        copy.minHessian = value;
        return copy;
    }

    /** Added to the hessian of a leaf (L2 penalty); 1 by default. */
    public AdditiveSettings shrinkage(double value) {
        require("shrinkage", value, 0, 1e9);
        AdditiveSettings copy = copy();
        copy.shrinkage = value;
        return copy;
    }

    /** Where all randomness starts; the same data, settings and seed give the same model, bit for bit. */
    public AdditiveSettings seed(long value) {
        AdditiveSettings copy = copy();
        copy.seed = value;
        return copy;
    }

    /** Threads to train on; 0, the default, for one per processor. Has no effect on the model. */
    public AdditiveSettings threads(int count) {
        require("threads", count, 0, 1024);
        AdditiveSettings copy = copy();
        copy.threads = count;
        return copy;
    }

    /** The time to write into the model's provenance; the epoch by default, so that equal runs give equal files. */
    public AdditiveSettings trainedAt(OffsetDateTime time) {
        AdditiveSettings copy = copy();
        copy.trainedAt = time;
        return copy;
    }

    /** Allows this pair; once any pair is allowed, all others are forbidden. */
    public AdditiveSettings allowPair(String first, String second) {
        AdditiveSettings copy = copy();
        copy.allowedPairs = plus(allowedPairs, first + " & " + second);
        return copy;
    }

    /** Forbids this pair. */
    public AdditiveSettings forbidPair(String first, String second) {
        AdditiveSettings copy = copy();
        copy.forbiddenPairs = plus(forbiddenPairs, first + " & " + second);
        return copy;
    }

    /** Constrains a feature; the constraint holds exactly, for every person. */
    public AdditiveSettings monotone(String feature, Direction direction) {
        AdditiveSettings copy = copy();
        Map<String, Direction> changed = new LinkedHashMap<>(directions);
        changed.put(feature, direction);
        copy.directions = Map.copyOf(changed);
        return copy;
    }

    /** The label whose log-odds are modelled, for Tribuo data sets; by default the later of the two in the alphabet. */
    public AdditiveSettings positiveLabel(String label) {
        AdditiveSettings copy = copy();
        copy.positiveLabel = label;
        return copy;
    }

    List<String> features(Direction direction) {
        return directions.entrySet().stream()
                .filter(entry -> entry.getValue() == direction)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<String> plus(List<String> list, String more) {
        List<String> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    private static void require(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("Cannot train with " + name + " = " + value + ": it must lie between "
                    + low + " and " + high + ".");
        }
    }
}
