package iomtriage.additive;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import iomtriage.additive.internal.model.FeatureEdit;
import iomtriage.additive.internal.model.ModelFile;
import iomtriage.additive.internal.model.ModelTables;
import iomtriage.additive.internal.model.TermEdit;
import iomtriage.additive.internal.model.WholeEdit;
import iomtriage.additive.internal.training.BagSpread;
import iomtriage.additive.internal.tribuo.TribuoLogging;
import iomtriage.additive.internal.tribuo.TribuoPredictions;
import iomtriage.additive.shape.Edit;
import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.ShapeFunction;
import iomtriage.additive.shape.Term;
import java.io.IOException;
import java.io.NotSerializableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;

/**
 * An explainable boosting machine: {@code log-odds = base + sum of f_i(x_i) + sum of f_ij(x_i, x_j)}, every f a step
 * function over bins. A feature that a Tribuo example does not have is <em>missing</em>, not zero: it falls into a bin of
 * its own. Contributions are relative to the training population, over which every term averages 0. Immutable but for
 * Tribuo's {@code setName}, and thread-safe.
 */
public final class AdditiveModel extends Model<Label> {
    private static final long serialVersionUID = 1L;

    static {
        TribuoLogging.lower();
    }

    /** As read from the file, so that saving a loaded model changes no byte: Tribuo's own order of entries may differ. */
    private transient Optional<ModelDataProto> metadata = Optional.empty();

    private final transient ModelTables tables;
    private final transient String positive;
    private final transient AdditiveScorer scorer;
    private final transient double bagSpread;
    private final transient List<Term> terms;
    private final transient TribuoPredictions predictions;
    /** Tribuo numbers features by name; a row has them in the order of training. */
    private final transient int[] columnOfId;

    AdditiveModel(
            String name,
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            String positive,
            ModelTables tables) {
        super(name, provenance, features, outputs, true);
        this.positive = positive;
        this.tables = tables;
        this.bagSpread = BagSpread.factor(provenance);
        this.scorer = new AdditiveScorer(tables, bagSpread);
        this.terms = terms(tables);
        this.predictions = new TribuoPredictions(outputs, positive);
        this.columnOfId = new int[tables.features().length];
        for (int f = 0; f < columnOfId.length; f++) {
            columnOfId[features.getID(tables.features()[f].name())] = f;
        }
    }

    private static List<Term> terms(ModelTables tables) {
        List<Term> terms = new ArrayList<>();
        for (int f = 0; f < tables.features().length; f++) {
            terms.add(Term.main(tables.features(), f));
        }
        for (int[] pair : tables.pairs()) {
            terms.add(Term.pair(tables.features(), pair[0], pair[1]));
        }
        return List.copyOf(terms);
    }

    /**
     * Reads a model file.
     *
     * @throws DamagedModelException if the file is damaged, truncated or not an additive model; nothing is half loaded
     */
    public static AdditiveModel load(Path file) throws IOException {
        return load(Files.readAllBytes(file));
    }

    /** Reads a model from the bytes of its file; see {@link #load(Path)}. */
    public static AdditiveModel load(byte[] bytes) throws IOException {
        ModelProto proto;
        try {
            proto = ModelProto.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new DamagedModelException(
                    "Cannot load the model: the " + bytes.length + " bytes are not a Tribuo model, or the file was cut."
                            + " Copy it again from where it came.",
                    e);
        }
        if (!AdditiveModel.class.getName().equals(proto.getClassName())) {
            throw new DamagedModelException(
                    "Cannot load the model: the file does not hold an additive model. Give a file that AdditiveModel.save"
                            + " wrote.",
                    null);
        }
        return read(proto.getVersion(), proto.getSerializedData());
    }

    /** Called by Tribuo, by reflection, when it loads a model. */
    public static AdditiveModel deserializeFromProto(int version, String className, Any message) throws IOException {
        return read(version, message);
    }

    private static AdditiveModel read(int version, Any message) throws DamagedModelException {
        ModelFile file;
        try {
            file = ModelFile.read(message, version);
        } catch (IOException e) {
            throw new DamagedModelException(e.getMessage(), e.getCause());
        }
        try {
            ModelDataCarrier<?> carrier = ModelDataCarrier.deserialize(file.metadata());
            @SuppressWarnings("unchecked") // checked by the cast of every label below
            ImmutableOutputInfo<Label> outputs = (ImmutableOutputInfo<Label>) carrier.outputDomain();
            for (Label label : outputs.getDomain()) {
                label.getLabel();
            }
            if (carrier.featureDomain().size() != file.tables().features().length) {
                throw new IllegalArgumentException("feature domains differ");
            }
            AdditiveModel model = new AdditiveModel(
                    carrier.name(),
                    carrier.provenance(),
                    carrier.featureDomain(),
                    outputs,
                    file.positive(),
                    file.tables());
            model.metadata = Optional.of(file.metadata());
            return model;
        } catch (RuntimeException e) {
            throw new DamagedModelException(
                    "Cannot load the model: its description cannot be read by this release. Load it with the release that"
                            + " wrote it, or train it again.",
                    e);
        }
    }

    /** Writes the model in Tribuo's own format; the same data, settings and seed give the same bytes. */
    public void save(Path file) throws IOException {
        serializeToFile(file);
    }

    /** The bytes of the file that {@link #save} writes: callers need no Tribuo or protobuf of their own. */
    public byte[] toBytes() {
        return serialize().toByteArray();
    }

    @Override
    public ModelProto serialize() {
        return ModelProto.newBuilder()
                .setVersion(ModelFile.VERSION)
                .setClassName(AdditiveModel.class.getName())
                .setSerializedData(new ModelFile(metadata(), positive, tables).toAny())
                .build();
    }

    private ModelDataProto metadata() {
        return metadata.map(known -> known.toBuilder().setName(name).build())
                .orElseGet(() -> createDataCarrier().serialize());
    }

    /** FeatureConstraints of the features, in the order of a row for {@link #scorer()}. */
    public List<String> featureNames() {
        return Arrays.stream(tables.features()).map(FeatureBins::name).toList();
    }

    /** How each feature is binned, in the order of {@link #featureNames()}. */
    public List<FeatureBins> featureBins() {
        return List.of(tables.features());
    }

    /** All terms: one per feature, in order, then the pairs. */
    public List<Term> terms() {
        return terms;
    }

    /** Average log-odds over the training population. */
    public double base() {
        return tables.base();
    }

    /** The label whose log-odds this model gives. */
    public String positiveLabel() {
        return positive;
    }

    /** The fast path over primitive arrays. */
    public AdditiveScorer scorer() {
        return scorer;
    }

    /** All terms as shapes, in the order of {@link #terms()}. */
    public List<ShapeFunction> shapes() {
        return Shapes.of(tables, terms, bagSpread);
    }

    /** The shape of the term with this name. */
    public ShapeFunction shape(String term) {
        return shapes().stream()
                .filter(shape -> shape.term().name().equals(term))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The model has no term \"" + term + "\". It has "
                        + terms.stream().map(Term::name).toList() + "."));
    }

    /**
     * A new model with the patch applied and recorded in its provenance. An edited term is centred again and the base
     * absorbs the difference, so that the log-odds are as edited and contributions stay relative to the training
     * population. Bags move along with the model, so that their spread stays.
     */
    public AdditiveModel edit(Patch patch) {
        ModelTables changed = tables;
        for (Edit edit : patch.edits()) {
            if (edit instanceof Edit.Recalibrate all) {
                changed = WholeEdit.recalibrate(changed, all.intercept(), all.slope());
                continue;
            }
            int index = terms.indexOf(shape(edit.term()).term());
            AdditiveModel now = new AdditiveModel(name, provenance, featureIDMap, outputIDInfo, positive, changed);
            ShapeFunction shape = now.shapes().get(index).with(edit);
            changed = edited(changed, edit, index, shape);
        }
        return with(changed, patch);
    }

    ModelTables tables() {
        return tables;
    }

    /** The same with other tables, and why in its provenance. */
    AdditiveModel with(ModelTables changed, Patch why) {
        return new AdditiveModel(
                name, PatchHistory.with(provenance, why), featureIDMap, outputIDInfo, positive, changed);
    }

    /** What drops a feature or makes it monotone does so to the whole score: to its pairs too. */
    private static ModelTables edited(ModelTables tables, Edit edit, int term, ShapeFunction shape) {
        if (!shape.term().isPair() && edit instanceof Edit.DropTerm) {
            return FeatureEdit.drop(tables, term);
        }
        if (edit instanceof Edit.MakeMonotone monotone) {
            return FeatureEdit.makeMonotone(tables, term, monotone.direction().sign());
        }
        return TermEdit.replace(tables, term, shape.values(), edit instanceof Edit.DropTerm);
    }

    /** Names of the pairs that a feature is in, in order. */
    public List<String> pairsOf(String feature) {
        int index = featureNames().indexOf(feature);
        return terms.stream()
                .filter(term -> term.isPair() && (term.first() == index || term.second() == index))
                .map(Term::name)
                .toList();
    }

    /** The patches in this model's provenance, in the order in which they were applied. */
    public List<Patch> patches() {
        return PatchHistory.of(provenance);
    }

    /**
     * {@inheritDoc} Features that the example does not have are missing. Features that the model does not know are
     * ignored; as everywhere in Tribuo an example without a single known feature is refused.
     */
    @Override
    public Prediction<Label> predict(Example<Label> example) {
        double[] row = new double[tables.features().length];
        int used = fill(example, row);
        return predictions.prediction(example, used, scorer.logOdds(row));
    }

    private int fill(Example<Label> example, double[] row) {
        Arrays.fill(row, Double.NaN);
        int used = 0;
        for (Feature feature : example) {
            int id = featureIDMap.getID(feature.getName());
            if (id >= 0) {
                row[columnOfId[id]] = feature.getValue();
                used++;
            }
        }
        if (used == 0) {
            throw new IllegalArgumentException("Cannot predict: the example has none of the model's " + row.length
                    + " features. Check the feature names.");
        }
        return used;
    }

    /** Terms by mean absolute contribution over the training population, pairs by name; {@code n < 0} for all. */
    @Override
    public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
        List<Pair<String, Double>> top = shapes().stream()
                .map(shape -> new Pair<>(shape.term().name(), shape.importance()))
                .sorted(Comparator.comparingDouble((Pair<String, Double> pair) -> -pair.getB())
                        .thenComparing(Pair::getA))
                .limit(n < 0 ? terms.size() : n)
                .toList();
        return Map.of(Model.ALL_OUTPUTS, top);
    }

    /**
     * The exact contribution of every term to each label's log-odds, largest first, and the base under Tribuo's name for
     * it ({@code BIAS}). They add up to the log-odds: nothing is approximated. The reference is the training population.
     */
    @Override
    public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
        double[] row = new double[tables.features().length];
        fill(example, row);
        double[] contributions = new double[terms.size()];
        scorer.explain(row, 0, contributions, 0);
        return Optional.of(predictions.excuse(predict(example), base(), terms, contributions));
    }

    @Override
    protected AdditiveModel copy(String newName, ModelProvenance newProvenance) {
        return new AdditiveModel(newName, newProvenance, featureIDMap, outputIDInfo, positive, tables);
    }

    private Object writeReplace() throws NotSerializableException {
        throw new NotSerializableException(
                "An additive model is saved with serializeToFile, not with Java serialization.");
    }
}
