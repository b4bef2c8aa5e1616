package iomtriage.scoring;

import iomtriage.additive.AdditiveData;
import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveSettings;
import iomtriage.additive.AdditiveTrainer;
import iomtriage.additive.FollowUp;
import iomtriage.additive.ProgressListener;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.score.Band;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.PackRefusedException;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.FeatureSet;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import iomtriage.scoring.pack.manifest.PackEvaluation;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.manifest.Thresholds;
import iomtriage.scoring.pack.writing.PackContents;
import iomtriage.scoring.pack.writing.PackWriter;
import iomtriage.scoring.training.GoldenRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A real pack with two outcomes, trained in the test on made-up people. */
public final class SmallPack {

    public static final FeatureCatalogue CATALOGUE = FeatureCatalogue.standard();
    static final String ANY = "any-reoffence";
    static final String HARM = "domestic-abuse";

    private static final int WINDOW = 24;
    private static final List<String> READS =
            List.of("age", "sanctions", "sanctions_last_12_months", "need_accommodation", "need_attitudes");
    private static final PackContents CONTENTS = train();

    private SmallPack() {}

    public static PackContents contents() {
        return CONTENTS;
    }

    /** Writes the pack into a folder. */
    public static Path write(Path folder) throws IOException {
        new PackWriter().write(CONTENTS, folder);
        return folder;
    }

    /** Writes a pack of the same models that says as of which day it was trained. */
    public static Path write(Path folder, String version, LocalDate asOf) throws IOException {
        PackManifest as = CONTENTS.description();
        PackManifest.Training training = as.training();
        new PackWriter()
                .write(
                        described(
                                as.input(),
                                version,
                                new PackManifest.Training(
                                        training.dataDigest(),
                                        training.rows(),
                                        training.positives(),
                                        training.seed(),
                                        Map.of(PackManifest.Training.AS_OF, asOf.toString()),
                                        training.command())),
                        folder);
        return folder;
    }

    /** The pack as the service loads it. */
    public static ModelPack load() {
        return load(CONTENTS);
    }

    /** A pack whose models tell when their outcome happens, by month; sanctions count less as time passes. */
    public static ModelPack tellingWhen() {
        Random random = new Random(12);
        AdditiveModel any = timed(random, 0.2);
        AdditiveModel harm = timed(random, 0.05);
        PackManifest.Training as = CONTENTS.description().training();
        String months = String.valueOf(WINDOW);
        PackContents described = described(
                CONTENTS.description().input(),
                new PackManifest.Training(
                        as.dataDigest(),
                        as.rows(),
                        as.positives(),
                        as.seed(),
                        Map.of(
                                PackManifest.Training.PERIODS + ANY,
                                months,
                                PackManifest.Training.PERIODS + HARM,
                                months),
                        as.command()));
        return load(new PackContents(
                described.description(),
                List.of(any, harm),
                described.thresholds(),
                new TreeMap<>(Map.of(ANY, GoldenRows.of(any, 1), HARM, GoldenRows.of(harm, 2))),
                described.documents()));
    }

    private static AdditiveModel timed(Random random, double weight) {
        List<double[]> rows = rows();
        boolean[] outcome = new boolean[rows.size()];
        double[] time = new double[rows.size()];
        int sanctions = CATALOGUE.indexOf("sanctions");
        for (int i = 0; i < time.length; i++) {
            time[i] = WINDOW;
            for (int month = 1; month <= WINDOW && !outcome[i]; month++) {
                double counts = weight * 2 * (WINDOW - month) / WINDOW;
                double logOdds = counts * rows.get(i)[sanctions] - 4;
                outcome[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-logOdds));
                time[i] = outcome[i] ? month - 0.5 : WINDOW;
            }
        }
        return trained(rows, AdditiveData.of(outcome).followed(new FollowUp(time, WINDOW)));
    }

    private static ModelPack load(PackContents contents) {
        try {
            Path folder = Files.createTempDirectory("small-pack").resolve("pack");
            new PackWriter().write(contents, folder);
            return loader().load(folder);
        } catch (IOException | PackRefusedException refused) {
            throw new AssertionError("The test's own pack must load", refused);
        }
    }

    public static PackLoader loader() {
        return new PackLoader(InputLayouts.caseRecords(CATALOGUE), PackTrust.DIGESTS_ONLY);
    }

    static double[] row(CaseRecord person) {
        double[] row = new double[CATALOGUE.size()];
        CATALOGUE.extract(person, SimulatedPeople.AS_OF, row, 0);
        return row;
    }

    /** The same models in a pack that says it reads another set of features. */
    static PackContents reading(FeatureSet features) {
        return reading(new PackManifest.Input(features.kind(), CATALOGUE.version()));
    }

    static PackContents reading(PackManifest.Input input) {
        return described(input, CONTENTS.description().training());
    }

    /** The same models in a pack that says that the first one tells when its outcome happens. */
    static PackContents timed(String periods) {
        PackManifest.Training as = CONTENTS.description().training();
        return described(
                CONTENTS.description().input(),
                new PackManifest.Training(
                        as.dataDigest(),
                        as.rows(),
                        as.positives(),
                        as.seed(),
                        Map.of(PackManifest.Training.PERIODS + ANY, periods),
                        as.command()));
    }

    private static PackContents described(PackManifest.Input input, PackManifest.Training training) {
        return described(input, CONTENTS.description().version(), training);
    }

    private static PackContents described(PackManifest.Input input, String version, PackManifest.Training training) {
        PackManifest as = CONTENTS.description();
        return new PackContents(
                new PackManifest(
                        as.format(),
                        as.id(),
                        version,
                        input,
                        as.outcomes(),
                        as.reference(),
                        as.intendedUse(),
                        as.limits(),
                        as.simulated(),
                        training,
                        as.files()),
                CONTENTS.models(),
                CONTENTS.thresholds(),
                CONTENTS.goldenRows(),
                CONTENTS.documents());
    }

    private static List<double[]> rows() {
        return SimulatedPeople.people(600, 7).stream().map(SmallPack::row).toList();
    }

    private static PackContents train() {
        List<double[]> rows = rows();
        List<PackManifest.OutcomeEntry> outcomes = List.of(
                new PackManifest.OutcomeEntry(
                        new Outcome(ANY, "any proven reoffence", OutcomeKind.REOFFENDING, WINDOW, "A sanction."),
                        "any.tribuo",
                        18),
                new PackManifest.OutcomeEntry(
                        new Outcome(HARM, "domestic abuse", OutcomeKind.SERIOUS_HARM, WINDOW, "A sanction."),
                        "harm.tribuo",
                        18));
        List<AdditiveModel> models = List.of(model(rows, 0.2), model(rows, 0.05));
        List<Band> bands = List.of(
                new Band("low", 0), new Band("medium", 0.1), new Band("high", 0.25), new Band("very high", 0.5));
        TreeMap<String, List<double[]>> golden = new TreeMap<>();
        golden.put(ANY, GoldenRows.of(models.get(0), 1));
        golden.put(HARM, GoldenRows.of(models.get(1), 2));
        return new PackContents(
                new PackManifest(
                        PackManifest.FORMAT,
                        "small",
                        "1",
                        new PackManifest.Input(FeatureSet.ALL.kind(), CATALOGUE.version()),
                        outcomes,
                        "600 made-up people",
                        "Tests.",
                        List.of("Means nothing."),
                        true,
                        new PackManifest.Training("none", Map.of(ANY, 600, HARM, 600), Map.of(), 1, Map.of(), "none"),
                        new TreeMap<>()),
                models,
                new Thresholds("the test", Map.of(ANY, bands, HARM, bands)),
                golden,
                documents());
    }

    /** A card, and an evaluation of the first outcome only. */
    private static TreeMap<String, byte[]> documents() {
        TreeMap<String, byte[]> documents = new TreeMap<>();
        documents.put("model-card.md", """
                # Model card: small 1

                ## Model details

                > **Trained in a test.**

                Says nothing about anybody \\<b\\>bold\\</b\\>.

                ## Training data

                What each outcome's model was trained on

                | Outcome | People |
                | --- | --- |
                | Any \\| proven | 600 |

                ## Caveats and limits

                - Means nothing.
                """.getBytes(StandardCharsets.UTF_8));
        documents.put(
                PackEvaluation.FILE,
                new PackEvaluation(
                                PackEvaluation.FORMAT,
                                0.95,
                                List.of(new PackEvaluation.Reliability(
                                        ANY,
                                        200,
                                        61,
                                        List.of(
                                                new PackEvaluation.Bin(0.05, 0.21, 100, 13, 0.12, 0.13, 0.078, 0.21),
                                                new PackEvaluation.Bin(
                                                        0.21, 0.93, 100, 48, 0.46, 0.48, 0.385, 0.577)))))
                        .json());
        return documents;
    }

    private static AdditiveModel model(List<double[]> rows, double weight) {
        Random random = new Random(11);
        boolean[] outcome = new boolean[rows.size()];
        int sanctions = CATALOGUE.indexOf("sanctions");
        for (int i = 0; i < outcome.length; i++) {
            double logOdds = weight * rows.get(i)[sanctions] - 1;
            outcome[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-logOdds));
        }
        return trained(rows, AdditiveData.of(outcome));
    }

    private static AdditiveModel trained(List<double[]> rows, AdditiveData.Builder data) {
        for (String feature : READS) {
            int column = CATALOGUE.indexOf(feature);
            data.continuous(
                    feature, rows.stream().mapToDouble(row -> row[column]).toArray());
        }
        AdditiveSettings settings =
                AdditiveSettings.defaults().bags(3).maxTrees(150).pairs(3).threads(1);
        return new AdditiveTrainer(settings).train(data.build(), ProgressListener.SILENT);
    }
}
