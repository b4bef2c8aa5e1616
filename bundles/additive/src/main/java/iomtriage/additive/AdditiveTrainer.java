package iomtriage.additive;

import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import iomtriage.additive.internal.binning.BinnedColumn;
import iomtriage.additive.internal.binning.BinnedRows;
import iomtriage.additive.internal.binning.Binner;
import iomtriage.additive.internal.model.ModelTables;
import iomtriage.additive.internal.training.Ensemble;
import iomtriage.additive.internal.training.Hyperparameters;
import iomtriage.additive.internal.training.TrainingPlan;
import iomtriage.additive.internal.training.WorkerPool;
import iomtriage.additive.internal.tribuo.TribuoLogging;
import iomtriage.additive.shape.FeatureKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
 * refined together; the terms are purified and centred; the strongest pairs over all bags are kept, and the main effects
 * keep what the dropped pairs shared with them. After Lou, Caruana, Gehrke, Hooker, "Accurate intelligible models with
 * pairwise interactions" (KDD 2013), and Nori and others, "InterpretML" (2019).
 *
 * <p>A feature that a Tribuo example does not have is missing, not zero. Training is a pure function of data, settings and
 * seed: the invocation count stays 0 and changes nothing. Thread-safe.
 */
public final class AdditiveTrainer extends Hyperparameters implements Trainer<Label> {
    static {
        TribuoLogging.lower();
    }

    /** A trainer with the default settings. */
    public AdditiveTrainer() {}

    /** A trainer with these settings. */
    public AdditiveTrainer(AdditiveSettings settings) {
        super(settings);
    }

    /** Called by OLCUT once the fields are set: holds them to the same limits as {@link AdditiveSettings}. */
    @Override
    public void postConfig() throws PropertyException {
        try {
            requireWithinLimits();
        } catch (IllegalArgumentException e) {
            throw new PropertyException(e, "AdditiveTrainer", "", e.getMessage());
        }
    }

    /**
     * Learns a model from columns; labels are called {@code true} and {@code false}. From rows that were followed over time it learns
     * the hazard, with the period as the last feature: see {@link HazardScorer}.
     */
    public AdditiveModel train(AdditiveData data) {
        return train(data, ProgressListener.SILENT);
    }

    /** Learns a model from columns and reports on the way; labels are called {@code true} and {@code false}. */
    public AdditiveModel train(AdditiveData data, ProgressListener progress) {
        PersonPeriods rows = PersonPeriods.of(data);
        return model(data, rows, learn(rows, progress), Map.of());
    }

    /**
     * Learns one of several outcomes that resemble each other, such as arrest in each of three years, from the rows of all: the model is
     * the mean of one of its own rows and of one of all rows, which knows which outcome a row is about. It is a sum of terms of its own
     * features as any other. Each bag leaves out the same people in both.
     *
     * @param outcomes data of each outcome, with {@link AdditiveData.Builder#groups groups} that say who is the same person in any of
     *     them; a feature that only some have is missing in the others
     * @param which the outcome to learn, from 0
     * @param progress told how far it has come, first over all rows, then over its own
     * @throws TrainingDataException if they do not go together
     */
    public AdditiveModel train(List<AdditiveData> outcomes, int which, ProgressListener progress) {
        PooledRows rows = new PooledRows(outcomes, which);
        AdditiveData own = rows.own();
        PersonPeriods all = PersonPeriods.of(rows.together());
        TrainingPlan allPlan = plan(all.columns(), new HalfProgress(progress, 0));
        TrainingPlan ownPlan = ofFirst(own.columns().size(), allPlan, new HalfProgress(progress, 1));
        ModelTables tables;
        try (WorkerPool workers = new WorkerPool(threads)) {
            BinnedColumn[] columns = binned(all, workers);
            BinnedColumn[] ownColumns = Arrays.stream(columns, 0, own.columns().size())
                    .map(column -> column.rows(rows.start(), own.rowCount()))
                    .toArray(BinnedColumn[]::new);
            double[] fixed = rows.fixed();
            int[] bins = IntStream.range(0, fixed.length)
                    .map(i -> columns[ownColumns.length + i].feature().binOf(fixed[i]))
                    .toArray();
            tables = Ensemble.pooled(
                    new BinnedRows(ownColumns, own.outcome(), own.weights(), own.groups()),
                    ownPlan,
                    new BinnedRows(columns, all.outcome(), all.weights(), all.groups()),
                    allPlan,
                    bins,
                    workers);
        }
        StringProvenance from = new StringProvenance(
                "pooled-with",
                outcomes.size() + " outcomes, " + rows.together().rowCount() + " rows, sha-256 "
                        + DataDigest.sha256(rows.together()));
        return model(own, PersonPeriods.of(own), tables, Map.of(from.getKey(), from));
    }

    /** The same for the first features alone. */
    private static TrainingPlan ofFirst(int features, TrainingPlan plan, ProgressListener progress) {
        boolean[][] partners = Arrays.stream(plan.partners(), 0, features)
                .map(row -> Arrays.copyOf(row, features))
                .toArray(boolean[][]::new);
        return new TrainingPlan(
                plan.settings(),
                partners,
                Arrays.copyOf(plan.signs(), features),
                progress::progress,
                progress::limitReached);
    }

    /** One of two trainings that come one after the other. */
    private record HalfProgress(ProgressListener whole, int half) implements ProgressListener {
        @Override
        public void progress(int done, int total) {
            whole.progress(half * total + done, 2 * total);
        }

        @Override
        public void limitReached(int trees) {
            whole.limitReached(trees);
        }
    }

    /**
     * {@inheritDoc} A feature that an example does not have is missing, not zero.
     *
     * @throws TrainingDataException if the data are not fit for training: the message names the feature and the remedy
     */
    @Override
    public AdditiveModel train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
        return train(examples, runProvenance, ProgressListener.SILENT);
    }

    /** As {@link #train(Dataset, Map)}, and reports on the way. */
    public AdditiveModel train(
            Dataset<Label> examples, Map<String, Provenance> runProvenance, ProgressListener progress) {
        TribuoRows rows = TribuoRows.of(examples, positiveLabel);
        ModelTables tables = learn(PersonPeriods.of(rows.data()), progress);
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

    private ModelTables learn(PersonPeriods rows, ProgressListener progress) {
        TrainingPlan plan = plan(rows.columns(), progress);
        try (WorkerPool workers = new WorkerPool(threads)) {
            return Ensemble.train(
                    new BinnedRows(binned(rows, workers), rows.outcome(), rows.weights(), rows.groups()),
                    plan,
                    workers);
        }
    }

    private TrainingPlan plan(List<AdditiveData.Column> columns, ProgressListener progress) {
        FeatureConstraints constraints = new FeatureConstraints(columns);
        boolean[][] partners = constraints.partners(allowedPairs, forbiddenPairs);
        return new TrainingPlan(
                this,
                pairs == 0 ? new boolean[partners.length][partners.length] : partners,
                constraints.signs(increasing, decreasing),
                progress::progress,
                progress::limitReached);
    }

    private BinnedColumn[] binned(PersonPeriods rows, WorkerPool workers) {
        List<AdditiveData.Column> given = rows.columns();
        BinnedColumn[] columns = new BinnedColumn[given.size()];
        workers.forEach(columns.length, f -> {
            AdditiveData.Column column = given.get(f);
            BinnedColumn binned = column.kind() == FeatureKind.CONTINUOUS
                    ? Binner.continuous(column.name(), column.values(), bins)
                    : Binner.categorical(column.name(), column.categories(), column.values(), bins);
            columns[f] = rows.binned(f, binned);
        });
        return columns;
    }

    /** Of columns, whose labels are called true and false. */
    private AdditiveModel model(
            AdditiveData data, PersonPeriods rows, ModelTables tables, Map<String, Provenance> run) {
        return model(
                TribuoDomain.features(rows),
                TribuoDomain.outputs(rows),
                "true",
                tables,
                TribuoDomain.provenance(data, trainedAt),
                run);
    }

    private AdditiveModel model(
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            String positive,
            ModelTables tables,
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
