package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.Trainer;

/** Files that earlier releases wrote are read as they were meant. A format, once shipped, keeps its file here. */
class PastFormatsTest {
    private static final Path SHIPPED = Path.of("../../models");
    private static final Pattern CLASS_OF_OURS = Pattern.compile("(?<!type\\.googleapis\\.com/)iomtriage\\.[\\w.$]+");

    /** The model of {@link FingerprintTest}, as version 0.1.0 wrote it before its classes moved. */
    private static byte[] format1() throws IOException {
        try (InputStream in = PastFormatsTest.class.getResourceAsStream("format-1.tribuo")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void aFileOfFormat1GivesTheNumbersThatItGaveThen() throws IOException {
        AdditiveModel model = AdditiveModel.load(format1());
        assertThat(model.base()).isEqualTo(FingerprintTest.BASE);
        assertThat(model.scorer().logOdds(FingerprintTest.ROW)).isEqualTo(FingerprintTest.LOG_ODDS);
        assertThat(model.scorer().standardError(FingerprintTest.ROW, 0)).isEqualTo(FingerprintTest.STANDARD_ERROR);
        assertThat(model.toBytes()).isEqualTo(format1());
    }

    @Test
    void tribuosOwnLoaderReadsAFileOfFormat1() throws IOException {
        assertThat(Model.deserializeFromStream(new ByteArrayInputStream(format1())))
                .isInstanceOf(AdditiveModel.class);
    }

    @Test
    void theSameDataGiveTheSameFileAsFormat1ByteForByte() throws IOException {
        assertThat(FingerprintTest.train().toBytes()).isEqualTo(format1());
    }

    @Test
    void theProvenanceOfFormat1StillConfiguresTheTrainer() throws IOException {
        ConfigurationManager manager = new ConfigurationManager();
        manager.addConfiguration(ProvenanceUtil.extractConfiguration(
                AdditiveModel.load(format1()).getProvenance()));
        List<Trainer<?>> trainers = manager.lookupAll(Trainer.class).stream()
                .<Trainer<?>>map(trainer -> trainer)
                .toList();
        assertThat(trainers)
                .singleElement()
                .hasToString("AdditiveTrainer(bags=4, bins=16, pairs=3, rate=0.08, seed=12345)");
    }

    @Test
    void everyShippedModelLoadsAndEveryClassItNamesIsThere() throws Exception {
        List<Path> models;
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            models = files.filter(file -> file.toString().endsWith(".tribuo"))
                    .sorted()
                    .toList();
        }
        assertThat(models).isNotEmpty();
        Set<String> named = new TreeSet<>();
        for (Path file : models) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(AdditiveModel.load(bytes).toBytes()).as(file.toString()).isEqualTo(bytes);
            Matcher names = CLASS_OF_OURS.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            while (names.find()) {
                named.add(names.group());
            }
        }
        assertThat(named).isNotEmpty();
        for (String name : named) {
            assertThat(Class.forName(name)).isNotNull();
        }
    }
}
