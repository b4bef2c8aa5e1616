package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;

class ModelFileTest {
    private static AdditiveModel model;
    private static byte[] bytes;

    @BeforeAll
    static void train() throws IOException {
        model = new AdditiveTrainer(Samples.quick().maxTrees(30))
                .train(Samples.uniform(500, 3, 1, 0.1, row -> row[0] == row[0] ? 2 * row[0] - 1 : 1));
        bytes = bytes(model);
    }

    private static byte[] bytes(AdditiveModel of) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        of.serializeToStream(out);
        return out.toByteArray();
    }

    @Test
    void aModelComesBackFromItsFileAsItWas(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("model.tribuo");
        model.save(file);
        AdditiveModel back = AdditiveModel.load(file);
        double[] row = {0.3, Double.NaN, 0.9};
        assertThat(back.scorer().logOdds(row)).isEqualTo(model.scorer().logOdds(row));
        assertThat(back.scorer().standardError(row, 0)).isEqualTo(model.scorer().standardError(row, 0));
        assertThat(back.terms()).isEqualTo(model.terms());
        assertThat(back.featureBins()).isEqualTo(model.featureBins());
        assertThat(back.getProvenance()).isEqualTo(model.getProvenance());
        assertThat(Arrays.equals(bytes(back), bytes)).isTrue();
    }

    @Test
    void tribuosOwnLoaderReadsItToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("model.tribuo");
        model.serializeToFile(file);
        Model<?> back = Model.deserializeFromFile(file);
        assertThat(back).isInstanceOf(AdditiveModel.class);
        assertThat(((AdditiveModel) back).scorer().logOdds(new double[] {0.3, 0.1, 0.9}))
                .isEqualTo(model.scorer().logOdds(new double[] {0.3, 0.1, 0.9}));
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItIsCut() {
        for (int length = 0; length < bytes.length; length += 1 + bytes.length / 400) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> AdditiveModel.load(cut))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(DamagedModelException.class)
                    .hasMessageStartingWith("Cannot load the model: ");
        }
    }

    @Test
    void aFlippedBitIsRefusedWhereverItIs() {
        for (int at = 0; at < bytes.length; at += 1 + bytes.length / 400) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= (byte) (1 << (at % 8));
            assertThatThrownBy(() -> AdditiveModel.load(damaged))
                    .as("byte %d", at)
                    .isInstanceOf(DamagedModelException.class);
        }
    }

    @Test
    void aSizeFieldThatPromisesGigabytesAllocatesNothing() {
        // Field 3 (the message), then a length of 2 GB that is not there.
        byte[] greedy = {0x1a, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x07, 1, 2, 3};
        assertThatThrownBy(() -> AdditiveModel.load(greedy)).isInstanceOf(DamagedModelException.class);
    }

    @Test
    void aFileThatIsSomethingElseIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "not a model");
        assertThatThrownBy(() -> AdditiveModel.load(file)).isInstanceOf(DamagedModelException.class);
    }
}
