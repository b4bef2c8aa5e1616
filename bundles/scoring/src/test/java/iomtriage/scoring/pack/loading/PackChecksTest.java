package iomtriage.scoring.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import iomtriage.additive.AdditiveModel;
import iomtriage.api.score.PackRefusedException;
import iomtriage.records.files.Sha256;
import iomtriage.scoring.SmallPack;
import iomtriage.scoring.internal.file.PackFiles;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.manifest.PackDocuments;
import iomtriage.scoring.pack.manifest.PackEvaluation;
import iomtriage.scoring.pack.writing.PackContents;
import iomtriage.scoring.pack.writing.PackWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackChecksTest {

    private static final InputLayouts LAYOUTS = InputLayouts.caseRecords(SmallPack.CATALOGUE);

    @TempDir
    Path folder;

    private Path pack;

    @BeforeEach
    void writePack() throws IOException {
        pack = SmallPack.write(folder.resolve("pack"));
    }

    @Test
    void aPackThatPassesEveryCheckIsLoaded() throws PackRefusedException {
        ModelPack loaded = loader().load(pack);

        assertThat(loaded.models()).hasSize(2);
        assertThat(loaded.summary().warning()).isPresent();
    }

    @Test
    void whatAPackSaysOfItselfIsReadWithIt() throws PackRefusedException {
        PackDocuments documents = loader().load(pack).documents();

        assertThat(documents.card().orElseThrow()).startsWith("# Model card: small 1");
        PackEvaluation evaluation = documents.evaluation().orElseThrow();
        assertThat(evaluation.of("any-reoffence").orElseThrow().bins()).hasSize(2);
        assertThat(evaluation.of("domestic-abuse")).isEmpty();
    }

    @Test
    void aPackNeedNotSayAnythingOfItself() throws IOException, PackRefusedException {
        PackContents whole = SmallPack.contents();
        Path silent = folder.resolve("silent");
        new PackWriter()
                .write(
                        new PackContents(
                                whole.description(),
                                whole.models(),
                                whole.thresholds(),
                                whole.goldenRows(),
                                new TreeMap<>()),
                        silent);

        assertThat(loader().load(silent).documents()).isEqualTo(PackDocuments.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "people" : 200   | "people" : 201   | The file "evaluation.json" is damaged
                    "observed" : 0.13 | "observed" : 1.3 | The file "evaluation.json" is damaged
                    any-reoffence    | other            | Its evaluation is of an outcome that it does not predict
                    """)
    void anEvaluationThatDoesNotAddUpIsRefused(String from, String to, String reason) throws IOException {
        PackContents whole = SmallPack.contents();
        TreeMap<String, byte[]> documents = new TreeMap<>(whole.documents());
        String evaluation = new String(documents.get(PackEvaluation.FILE), StandardCharsets.UTF_8);
        assertThat(evaluation).contains(from);
        documents.put(PackEvaluation.FILE, evaluation.replace(from, to).getBytes(StandardCharsets.UTF_8));
        Path wrong = folder.resolve("wrong");
        new PackWriter()
                .write(
                        new PackContents(
                                whole.description(), whole.models(), whole.thresholds(), whole.goldenRows(), documents),
                        wrong);

        assertThat(refusal(wrong)).contains(reason);
    }

    @Test
    void theSameContentsGiveTheSameBytes() throws IOException {
        Path again = SmallPack.write(folder.resolve("again"));

        for (String name : List.of("manifest.json", "any.tribuo", "thresholds.json", "golden-vectors.jsonl")) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(pack.resolve(name));
        }
    }

    @Test
    void anArchiveOfAPackIsAPack() throws IOException, PackRefusedException {
        Path archive = folder.resolve("pack.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file :
                    PackFiles.read(pack).contents().entrySet()) {
                zip.putNextEntry(new ZipEntry("pack/" + file.getKey()));
                zip.write(file.getValue());
            }
        }

        assertThat(loader().load(archive).summary())
                .isEqualTo(loader().load(pack).summary());
    }

    @Test
    void aPackThatIsNotThereIsRefused() {
        assertThat(refusal(folder.resolve("absent")))
                .isEqualTo("The model pack \"absent\" was refused."
                        + " There is no folder or archive of that name. Check the path to the pack.");
    }

    @Test
    void aFolderThatIsNoPackIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(refusal(empty)).contains("\"manifest.json\" is missing, so this is not a model pack");
    }

    @Test
    void everyDamagedFileIsNamedAtOnce() throws IOException {
        Files.writeString(pack.resolve("thresholds.json"), "{}");
        Files.delete(pack.resolve("any.tribuo"));
        Files.writeString(pack.resolve("notes.txt"), "left here by mistake");

        assertThat(refusal(pack))
                .contains("The file \"any.tribuo\" is missing.")
                .contains("The file \"thresholds.json\" is not the one the manifest lists: its SHA-256 differs.")
                .contains("The file \"notes.txt\" is not listed in the manifest. Remove it.");
    }

    @Test
    void aDamagedManifestIsRefused() throws IOException {
        Files.writeString(pack.resolve("manifest.json"), "{\"format\": \"iomtriage-pack/1\"");

        assertThat(refusal(pack)).contains("\"manifest.json\" is damaged, or has a field too many or too few");
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder%d/", "one.json"})
    void anArchiveOfCountlessEntriesIsRefusedWithoutReadingThem(String name) throws IOException {
        Path archive = folder.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("first.json"));
            for (int i = 0; i < 1_000; i++) {
                String own = String.format(name, i);
                if (own.equals(name) && i > 0) {
                    break;
                }
                zip.putNextEntry(new ZipEntry(own));
            }
        }
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, name.endsWith("/") ? bytes : renamed(bytes));

        assertThat(refusal(archive)).contains("The model pack \"many.zip\" was refused.", "damaged, too large");
    }

    /** Two files of one name, which no library writes. */
    private static byte[] renamed(byte[] archive) {
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        return text.replace("first.json", "o/one.json").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aTruncatedArchiveIsRefused() throws IOException {
        Path archive = Files.write(folder.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 20, 0, 0});

        assertThat(refusal(archive)).startsWith("The model pack \"cut.zip\" was refused.");
    }

    @Test
    void aTruncatedModelIsRefusedEvenIfTheManifestVouchesForIt() throws IOException {
        byte[] model = Files.readAllBytes(pack.resolve("harm.tribuo"));
        replace("harm.tribuo", Arrays.copyOf(model, model.length / 2));

        assertThat(refusal(pack)).contains("The model file \"harm.tribuo\" cannot be used:");
    }

    @Test
    void aModelThatDoesNotGiveItsGoldenScoresIsRefused() throws IOException {
        AdditiveModel other = SmallPack.contents().models().get(1);
        replace("any.tribuo", other.toBytes());

        assertThat(refusal(pack))
                .contains("The model of \"any-reoffence\" does not give the scores that its golden vectors expect.");
    }

    @Test
    void aPackWhoseIdCouldNotBeToldFromItsVersionIsRefused() throws IOException {
        String manifest = Files.readString(pack.resolve("manifest.json"));
        Files.writeString(pack.resolve("manifest.json"), manifest.replace("\"id\" : \"small\"", "\"id\" : \"a@b\""));

        assertThat(refusal(pack)).contains("Its id or version is blank, or its id holds an \"@\".");
    }

    @Test
    void aPackForAnotherCatalogueIsRefused() throws IOException {
        String manifest = Files.readString(pack.resolve("manifest.json"));
        Files.writeString(
                pack.resolve("manifest.json"),
                manifest.replace("\"version\" : \"" + SmallPack.CATALOGUE.version() + "\"", "\"version\" : \"0.0.1\""));

        assertThat(refusal(pack)).contains("Train it again with this version of the software.");
    }

    @Test
    void aPackTrainedFromATableIsRefusedWithAWayThatLeadsSomewhere() throws IOException {
        Path pack = SmallPack.write(folder.resolve("pack"));
        Path file = pack.resolve("manifest.json");
        String manifest = Files.readString(file);
        String table = manifest.replaceFirst("(\"input\"\\s*:\\s*\\{\\s*\"kind\"\\s*:\\s*)\"[^\"]+\"", "$1\"table\"");
        assertThat(table).isNotEqualTo(manifest);
        Files.writeString(file, table);

        assertThat(refusal(pack))
                .contains("training on the same table again does not help")
                .contains("\"iomtriage train\" with --data, --as-of and --outcomes")
                .doesNotContain("Train it again");
    }

    @Test
    void bandsOutOfOrderAreRefused() throws IOException {
        String thresholds = Files.readString(pack.resolve("thresholds.json"));
        replace("thresholds.json", thresholds.replace("0.5", "0.0").getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(pack)).contains("thresholds.json must list the bands of \"any-reoffence\" from 0 upwards");
    }

    @Test
    void whereASignatureIsRequiredOnlyTheKeysOwnPackIsAccepted() throws Exception {
        KeyPair owner = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        PackLoader strict = new PackLoader(LAYOUTS, new PackTrust(Optional.of(owner.getPublic())));

        assertThat(refusal(strict, pack)).contains("It is not signed");
        Files.write(pack.resolve("manifest.sig"), sign(stranger));
        assertThat(refusal(strict, pack)).contains("Its signature does not match the trusted key");
        Files.write(pack.resolve("manifest.sig"), sign(owner));
        assertThat(strict.load(pack).models()).hasSize(2);
    }

    private byte[] sign(KeyPair keys) throws GeneralSecurityException, IOException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(Files.readAllBytes(pack.resolve("manifest.json")));
        return signature.sign();
    }

    /** Replaces a file and its digest in the manifest, as somebody who tampers would. */
    private void replace(String name, byte[] bytes) throws IOException {
        String before = Sha256.hex(Files.readAllBytes(pack.resolve(name)));
        Files.write(pack.resolve(name), bytes);
        Path manifest = pack.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(before, Sha256.hex(bytes)));
    }

    private static PackLoader loader() {
        return new PackLoader(LAYOUTS, PackTrust.DIGESTS_ONLY);
    }

    private static String refusal(Path pack) {
        return refusal(loader(), pack);
    }

    private static String refusal(PackLoader loader, Path pack) {
        return catchThrowableOfType(PackRefusedException.class, () -> loader.load(pack))
                .getMessage();
    }
}
