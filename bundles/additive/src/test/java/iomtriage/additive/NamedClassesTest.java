package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.RootProvenanceProto;
import iomtriage.additive.internal.model.ModelFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.protos.core.FeatureDomainProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;

/** A model file is given by others: no class that it names may run because it is loaded. */
class NamedClassesTest {

    /** Not by the class itself, which would load it. */
    private static final String PLANTED = "iomtriage.planted.RunsWhenLoaded";

    private static final String TRACE = "iomtriage.planted";

    private final ModelProto model = trained();
    private final ModelFile file = read(model);

    private static ModelProto trained() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new AdditiveTrainer(Samples.quick().maxTrees(10))
                    .train(Samples.uniform(200, 3, 1, 0.1, row -> row[0] - row[1]))
                    .serializeToStream(out);
            return ModelProto.parseFrom(out.toByteArray());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static ModelFile read(ModelProto model) {
        try {
            return ModelFile.read(model.getSerializedData(), model.getVersion());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"features", "feature", "labels", "provenance", "provenance of a value", "enumeration"})
    void aClassOfNoModelIsRefusedBeforeItIsLoadedWhereverItIsNamed(String where) {
        Map<String, ModelDataProto> planted = new TreeMap<>();
        ModelDataProto sound = file.metadata();
        FeatureDomainProto features = sound.getFeatureDomain();
        planted.put("features", with(sound, features.toBuilder().setClassName(PLANTED)));
        planted.put("feature", with(sound, features.toBuilder().setSerializedData(inside(features))));
        planted.put(
                "labels",
                sound.toBuilder()
                        .setOutputDomain(sound.getOutputDomain().toBuilder().setClassName(PLANTED))
                        .build());
        RootProvenanceProto.Builder object = sound.getProvenance().toBuilder();
        object.getOmpBuilder(0).setObjectClassName(PLANTED);
        planted.put("provenance", sound.toBuilder().setProvenance(object).build());
        RootProvenanceProto.Builder value = sound.getProvenance().toBuilder();
        value.getSmpBuilder(0).setProvenanceClassName(PLANTED);
        planted.put(
                "provenance of a value", sound.toBuilder().setProvenance(value).build());
        RootProvenanceProto.Builder constant = sound.getProvenance().toBuilder();
        constant.getSmpBuilder(0).setAdditional(PLANTED);
        planted.put("enumeration", sound.toBuilder().setProvenance(constant).build());

        assertThatThrownBy(() -> AdditiveModel.load(bytes(planted.get(where))))
                .isInstanceOf(DamagedModelException.class)
                .hasMessage(
                        "Cannot load the model: it names a class that no additive model needs, and loading it would run"
                                + " that class. None was loaded. Load a model from a source you trust.");
        assertThat(System.getProperty(TRACE)).isNull();
    }

    @Test
    void somethingInWhichANameCouldHideIsRefused() {
        FeatureDomainProto.Builder features = file.metadata().getFeatureDomain().toBuilder()
                .setSerializedData(
                        Any.newBuilder().setTypeUrl("type.googleapis.com/tribuo.core.HashedFeatureMapProto"));

        assertThatThrownBy(() -> AdditiveModel.load(bytes(with(file.metadata(), features))))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContaining("holds something that no additive model has");
    }

    @Test
    void aSoundModelIsLoaded() throws IOException {
        assertThat(AdditiveModel.load(bytes(file.metadata())).terms()).isNotEmpty();
    }

    private static ModelDataProto with(ModelDataProto sound, FeatureDomainProto.Builder features) {
        return sound.toBuilder().setFeatureDomain(features).build();
    }

    private static Any inside(FeatureDomainProto features) {
        try {
            ImmutableFeatureMapProto.Builder map =
                    features.getSerializedData().unpack(ImmutableFeatureMapProto.class).toBuilder();
            map.getInfoBuilder(1).setClassName(PLANTED);
            return Any.pack(map.build());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] bytes(ModelDataProto description) {
        return model.toBuilder()
                .setSerializedData(new ModelFile(description, file.positive(), file.tables()).toAny())
                .build()
                .toByteArray();
    }
}
