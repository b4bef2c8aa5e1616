package iomtriage.additive;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import iomtriage.additive.internal.Ensemble;
import iomtriage.additive.internal.Names;
import iomtriage.additive.internal.Plan;
import iomtriage.additive.internal.Tables;
import iomtriage.additive.internal.TribuoDomain;
import iomtriage.additive.internal.TribuoLogging;
import iomtriage.additive.internal.TribuoRows;
import iomtriage.additive.internal.Work;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.provenance.DatasetProvenance;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Trains explainable boosting machines for a binary outcome. Trees of depth two are boosted over random rows and random
 * features in several bags; every tree is a sum of main effects and pairs and is collected into them, so that both are
 * refined together; the terms are purified and centred; of the pairs those that matter most over all bags are kept, and what
 * the others had in common with main effects stays there. After Lou, Caruana, Gehrke, Hooker, "Accurate intelligible models with pairwise interactions" (KDD 2013), and
 * Nori and others, "InterpretML" (2019).
 *
 * <p>A feature that a Tribuo example does not have is missing, not zero. Training is a pure function of data, settings and
 * seed: the invocation count stays 0 and changes nothing. Thread-safe.
 */
public final class AdditiveTrainer implements Trainer<Label> {
    @Config(description = "Outer bags that are averaged.")
    private int bags = 8;

    @Config(description = "Value bins per feature, at most 255; the missing bin comes on top.")
    private int bins = 64;

    @Config(description = "Most pairs the model may hold.")
    private int pairs = 250;

    @Config(description = "Most trees per bag.")
    private int maxTrees = 1500;

    @Config(description = "Trees without a better held-out loss after which boosting stops.")
    private int patience = 100;

    @Config(description = "Learning rate.")
    private double rate = 0.03;

    @Config(description = "Share of a bag's rows that each tree sees.")
    private double rowShare = 0.6;

    @Config(description = "Share of the features that each tree sees.")
    private double featureShare = 0.6;

    @Config(description = "Share of a feature's cuts that each look for the best one sees.")
    private double cutShare = 0.4;

    @Config(description = "Pairs that each tree looks at with both features at once.")
    private int pairTries = 1;

    @Config(description = "Share of the rows each bag holds out for early stopping.")
    private double heldOutShare = 0.15;

    @Config(description = "Most rows that one tree looks at.")
    private int maxRowsPerTree = 60_000;

    @Config(description = "Least sum of hessians on each side of a split.")
    private double minHessian = 3;

    @Config(description = "L2 penalty on leaf values.")
    private double shrinkage = 1;

    @Config(description = "Where all randomness starts.")
    private long seed = Trainer.DEFAULT_SEED;

    @Config(description = "The only pairs allowed, as \"first & second\"; empty for all.")
    private List<String> allowedPairs = new ArrayList<>();

    @Config(description = "Pairs not allowed, as \"first & second\".")
    private List<String> forbiddenPairs = new ArrayList<>();

    @Config(description = "Features that never lower the log-odds as they grow.")
    private List<String> increasing = new ArrayList<>();

    @Config(description = "Features that never raise the log-odds as they grow.")
    private List<String> decreasing = new ArrayList<>();

    @Config(description = "The label whose log-odds are modelled; empty for the later of the two in the alphabet.")
    private String positiveLabel = "";

    private int threads = 0;
    private OffsetDateTime trainedAt = AdditiveSettings.defaults().trainedAt;

    static {
        TribuoLogging.lower();
    }

    /** A trainer with the default settings. */
    public AdditiveTrainer() {}

    /** A trainer with these settings. */
    public AdditiveTrainer(AdditiveSettings settings) {
        bags = settings.bags;
        bins = settings.bins;
        pairs = settings.pairs;
        maxTrees = settings.maxTrees;
        patience = settings.patience;
        rate = settings.rate;
        rowShare = settings.rowShare;
        featureShare = settings.featureShare;
        cutShare = settings.cutShare;
        pairTries = settings.pairTries;
        heldOutShare = settings.heldOutShare;
        maxRowsPerTree = settings.maxRowsPerTree;
        minHessian = settings.minHessian;
        shrinkage = settings.shrinkage;
        seed = settings.seed;
        threads = settings.threads;
        trainedAt = settings.trainedAt;
        allowedPairs = settings.allowedPairs;
        forbiddenPairs = settings.forbiddenPairs;
        increasing = settings.features(Direction.INCREASING);
        decreasing = settings.features(Direction.DECREASING);
        positiveLabel = settings.positiveLabel;
    }

    /** Called by OLCUT once the fields are set: holds them to the same limits as {@link AdditiveSettings}. */
    @Override
    public void postConfig() throws PropertyException {
        try {
            AdditiveSettings.defaults()
                    .bags(bags)
                    .bins(bins)
                    .pairs(pairs)
                    .maxTrees(maxTrees)
                    .patience(patience)
                    .rate(rate)
                    .rowShare(rowShare)
                    .featureShare(featureShare)
                    .cutShare(cutShare)
                    .pairTries(pairTries)
                    .heldOutShare(heldOutShare)
                    .maxRowsPerTree(maxRowsPerTree)
                    .minHessian(minHessian)
                    .shrinkage(shrinkage);
        } catch (IllegalArgumentException e) {
            throw new PropertyException(e, "AdditiveTrainer", "", e.getMessage());
        }
    }

    /** Learns a model from columns; labels are called {@code true} and {@code false}. */
    public AdditiveModel train(AdditiveData data) {
        return train(data, ProgressListener.SILENT);
    }

    /** Learns a model from columns and reports on the way; labels are called {@code true} and {@code false}. */
    public AdditiveModel train(AdditiveData data, ProgressListener progress) {
        Tables tables = learn(data, progress);
        ImmutableFeatureMap features = TribuoDomain.features(data);
        ImmutableOutputInfo<Label> outputs = TribuoDomain.outputs(data);
        DatasetProvenance provenance = TribuoDomain.provenance(data, trainedAt);
        return model(features, outputs, "true", tables, provenance, Map.of());
    }

    /**
     * {@inheritDoc} A feature that an example does not have is missing, not zero.
     *
     * @throws TrainingDataException if the data are not fit to learn from: the message names the feature and the way out
     */
    @Override
    public AdditiveModel train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
        return train(examples, runProvenance, ProgressListener.SILENT);
    }

    /** As {@link #train(Dataset, Map)}, and reports on the way. */
    public AdditiveModel train(
            Dataset<Label> examples, Map<String, Provenance> runProvenance, ProgressListener progress) {
        TribuoRows rows = TribuoRows.of(examples, positiveLabel);
        Tables tables = learn(rows.data(), progress);
        return model(
                examples.getFeatureIDMap(),
                examples.getOutputIDInfo(),
                rows.positive(),
                tables,
                examples.getProvenance(),
                runProvenance);
    }

    @Override
    public AdditiveModel train(Dataset<Label> examples) {
        return train(examples, Map.of());
    }

    @Override
    public AdditiveModel train(Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
        return train(examples, runProvenance);
    }

    private Tables learn(AdditiveData data, ProgressListener progress) {
        Names names = new Names(data);
        Plan plan = new Plan(
                bags,
                bins,
                pairs,
                maxTrees,
                patience,
                rate,
                rowShare,
                featureShare,
                cutShare,
                pairTries,
                heldOutShare,
                maxRowsPerTree,
                minHessian,
                shrinkage,
                seed,
                names.partners(allowedPairs, forbiddenPairs),
                names.signs(increasing, decreasing),
                progress);
        try (Work work = new Work(threads)) {
            return Ensemble.train(data, plan, work);
        }
    }

    private AdditiveModel model(
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            String positive,
            Tables tables,
            DatasetProvenance data,
            Map<String, Provenance> run) {
        ModelProvenance provenance =
                new ModelProvenance(AdditiveModel.class.getName(), trainedAt, data, getProvenance(), run, false);
        return new AdditiveModel("additive-model", provenance, features, outputs, positive, tables);
    }

    /** Always 0: two runs on the same data give the same model. */
    @Override
    public int getInvocationCount() {
        return 0;
    }

    /** Does nothing: there is no state between runs. */
    @Override
    public void setInvocationCount(int invocationCount) {
        if (invocationCount < 0) {
            throw new IllegalArgumentException("An invocation count cannot be negative: " + invocationCount + ".");
        }
    }

    @Override
    public TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }

    @Override
    public String toString() {
        return "AdditiveTrainer(bags=" + bags + ", bins=" + bins + ", pairs=" + pairs + ", rate=" + rate + ", seed="
                + seed + ")";
    }
}
