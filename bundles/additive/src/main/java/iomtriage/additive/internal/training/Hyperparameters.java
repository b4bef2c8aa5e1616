package iomtriage.additive.internal.training;

import com.oracle.labs.mlrg.olcut.config.Config;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.Trainer;

/**
 * The settings of a training run: the one place where their defaults and limits are declared. Settings and trainer both
 * inherit them. OLCUT sets the annotated fields by name and writes them into a model's provenance, so that names and types
 * are part of the format of saved models.
 */
public abstract class Hyperparameters {
    /** The share of rows that each bag holds out, unless a setting says otherwise; the README has what speaks for it. */
    public static final double HELD_OUT_SHARE = 0.15;

    /** The time in a model's provenance unless another is given, so that equal runs give equal files. */
    public static final OffsetDateTime EPOCH = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @Config(description = "Outer bags that are averaged.")
    protected int bags = 8;

    @Config(description = "Value bins per feature; the missing bin is additional.")
    protected int bins = 64;

    @Config(description = "Most pairs the model may hold; 0 for main effects only.")
    protected int pairs = 250;

    @Config(description = "Most trees per bag.")
    protected int maxTrees = 6000;

    @Config(description = "Trees without a better held-out loss, over all bags, after which boosting stops.")
    protected int patience = 100;

    @Config(description = "Learning rate.")
    protected double rate = 0.03;

    @Config(description = "Share of a bag's rows that each tree sees.")
    protected double rowShare = 0.6;

    @Config(description = "Share of the features that each tree sees.")
    protected double featureShare = 0.6;

    @Config(description = "Share of a feature's cuts, drawn anew for every search, among which a split is chosen.")
    protected double cutShare = 0.4;

    @Config(description = "Randomly drawn pairs that each tree searches on both features at once.")
    protected int pairTries = 1;

    @Config(description = "Share of the rows each bag holds out for early stopping; with 0 every tree is kept.")
    protected double heldOutShare = HELD_OUT_SHARE;

    @Config(description = "Most rows that one tree sees.")
    protected int maxRowsPerTree = 60_000;

    @Config(description = "Least sum of hessians on each side of a split.")
    protected double minHessian = 3;

    @Config(description = "L2 penalty on leaf values.")
    protected double shrinkage = 1;

    @Config(description = "Seed of every random choice.")
    protected long seed = Trainer.DEFAULT_SEED;

    @Config(description = "The only pairs allowed, as \"first & second\"; empty for all.")
    protected List<String> allowedPairs = new ArrayList<>();

    @Config(description = "Pairs not allowed, as \"first & second\".")
    protected List<String> forbiddenPairs = new ArrayList<>();

    @Config(description = "Features that never lower the log-odds as they grow.")
    protected List<String> increasing = new ArrayList<>();

    @Config(description = "Features that never raise the log-odds as they grow.")
    protected List<String> decreasing = new ArrayList<>();

    @Config(description = "The label whose log-odds are modelled; empty for the later of the two in the alphabet.")
    protected String positiveLabel = "";

    protected int threads = 0;
    protected OffsetDateTime trainedAt = EPOCH;

    /** The defaults. */
    protected Hyperparameters() {}

    /** The same as another's. */
    protected Hyperparameters(Hyperparameters other) {
        bags = other.bags;
        bins = other.bins;
        pairs = other.pairs;
        maxTrees = other.maxTrees;
        patience = other.patience;
        rate = other.rate;
        rowShare = other.rowShare;
        featureShare = other.featureShare;
        cutShare = other.cutShare;
        pairTries = other.pairTries;
        heldOutShare = other.heldOutShare;
        maxRowsPerTree = other.maxRowsPerTree;
        minHessian = other.minHessian;
        shrinkage = other.shrinkage;
        seed = other.seed;
        allowedPairs = other.allowedPairs;
        forbiddenPairs = other.forbiddenPairs;
        increasing = other.increasing;
        decreasing = other.decreasing;
        positiveLabel = other.positiveLabel;
        threads = other.threads;
        trainedAt = other.trainedAt;
    }

    /** Throws {@link IllegalArgumentException} with name and limits if a setting lies outside its limits. */
    protected final void requireWithinLimits() {
        require("bags", bags, 1, 100);
        require("bins", bins, 2, 255);
        require("pairs", pairs, 0, 100_000);
        require("maxTrees", maxTrees, 1, 1_000_000);
        require("patience", patience, 1, 1_000_000);
        require("rate", rate, Double.MIN_VALUE, 1);
        require("rowShare", rowShare, Double.MIN_VALUE, 1);
        require("featureShare", featureShare, Double.MIN_VALUE, 1);
        require("cutShare", cutShare, Double.MIN_VALUE, 1);
        require("pairTries", pairTries, 0, 1000);
        require("heldOutShare", heldOutShare, 0, 0.9);
        require("maxRowsPerTree", maxRowsPerTree, 1, Integer.MAX_VALUE);
        require("minHessian", minHessian, 0, 1e9);
        require("shrinkage", shrinkage, 0, 1e9);
        require("threads", threads, 0, 1024);
    }

    private static void require(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("Cannot train with " + name + " = " + plain(value) + ": it must lie "
                    + (low == Double.MIN_VALUE ? "above 0, and at most at " : "between " + plain(low) + " and ")
                    + plain(high) + ".");
        }
    }

    private static String plain(double value) {
        return value == (long) value ? String.valueOf((long) value) : String.valueOf(value);
    }
}
