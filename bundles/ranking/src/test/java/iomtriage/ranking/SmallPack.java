package iomtriage.ranking;

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
import iomtriage.features.definition.ValueKind;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.FeatureSet;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.manifest.Thresholds;
import iomtriage.scoring.pack.writing.PackContents;
import iomtriage.scoring.pack.writing.PackWriter;
import iomtriage.scoring.training.GoldenRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

/**
 * Real packs with the four outcomes, trained on made-up people and kept as files, so that golden files do not move with the
 * trainer. Run the tests with {@code -Dpacks=write -Dgolden=write} to train them again.
 */
public final class SmallPack {

    public static final FeatureCatalogue CATALOGUE = FeatureCatalogue.standard();

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("any-reoffence", "any proven reoffence", OutcomeKind.REOFFENDING, 24, "A new sanction."),
            new Outcome("domestic-abuse", "a domestic abuse offence", OutcomeKind.SERIOUS_HARM, 24, "One so flagged."),
            new Outcome("gang-violence", "group-related violence", OutcomeKind.SERIOUS_HARM, 24, "One so flagged."),
            new Outcome("weapon", "a weapon offence", OutcomeKind.SERIOUS_HARM, 24, "One so flagged."));

    /** What drives each outcome, in the order of the outcomes: a feature, its weight, and the base log-odds. */
    private static final List<Map.Entry<String, double[]>> DRIVERS = List.of(
            Map.entry("sanctions", new double[] {0.25, -1.5}),
            Map.entry("domestic_abuse_proven", new double[] {1.2, -3}),
            Map.entry("group_proven", new double[] {1.2, -3.5}),
            Map.entry("weapon_proven", new double[] {1.2, -3}));

    private static final List<String> READS = List.of(
            "age",
            "sanctions",
            "sanctions_last_12_months",
            "months_since_last_sanction",
            "domestic_abuse_proven",
            "weapon_proven",
            "group_proven",
            "need_accommodation",
            "need_drug_misuse",
            "need_attitudes");

    private static final int BAGS = 6;
    private static final int PERIODS = 6;

    private static final ModelPack FIRST = load("1", 7);
    private static final ModelPack SECOND = load("2", 8);

    private SmallPack() {}

    /** The pack of most tests. */
    public static ModelPack first() {
        return FIRST;
    }

    /** A pack trained on other people: the same outcomes, other numbers. */
    public static ModelPack second() {
        return SECOND;
    }

    private static ModelPack load(String version, long seed) {
        try {
            Path pack = Path.of("../ranking/src/test/resources/iomtriage/ranking/packs", "small-" + version);
            if ("write".equals(System.getProperty("packs"))) {
                new PackWriter().write(contents(version, seed, BAGS, OptionalInt.empty()), pack);
            }
            return new PackLoader(InputLayouts.caseRecords(CATALOGUE), PackTrust.DIGESTS_ONLY).load(pack);
        } catch (IOException | PackRefusedException refused) {
            throw new AssertionError("The test's own pack must load", refused);
        }
    }

    /** A pack trained now, of so many bags. */
    static ModelPack ofBags(int bags, Path folder) {
        return trained(contents("1", 7, bags, OptionalInt.empty()), folder);
    }

    /** A pack trained now, that tells when its outcomes happen. */
    public static ModelPack tellingWhen(Path folder) {
        return trained(contents("when", 7, 2, OptionalInt.of(PERIODS)), folder);
    }

    private static ModelPack trained(PackContents contents, Path folder) {
        try {
            new PackWriter().write(contents, folder);
            return new PackLoader(InputLayouts.caseRecords(CATALOGUE), PackTrust.DIGESTS_ONLY).load(folder);
        } catch (IOException | PackRefusedException refused) {
            throw new AssertionError("The test's own pack must load", refused);
        }
    }

    private static PackContents contents(String version, long seed, int bags, OptionalInt periods) {
        List<double[]> rows =
                People.some(800, seed).stream().map(SmallPack::row).toList();
        List<PackManifest.OutcomeEntry> entries = new ArrayList<>();
        List<AdditiveModel> models = new ArrayList<>();
        Map<String, List<Band>> bands = new TreeMap<>();
        TreeMap<String, List<double[]>> golden = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> settings = new TreeMap<>();
        for (int i = 0; i < OUTCOMES.size(); i++) {
            String id = OUTCOMES.get(i).id();
            entries.add(new PackManifest.OutcomeEntry(OUTCOMES.get(i), id + ".tribuo", 18));
            models.add(model(rows, i, bags, periods));
            periods.ifPresent(count -> settings.put(PackManifest.Training.PERIODS + id, String.valueOf(count)));
            bands.put(
                    id,
                    List.of(
                            new Band("low", 0),
                            new Band("medium", 0.1),
                            new Band("high", 0.3),
                            new Band("very high", 0.6)));
            golden.put(id, GoldenRows.of(models.get(i), i));
            counts.put(id, rows.size());
        }
        return new PackContents(
                new PackManifest(
                        PackManifest.FORMAT,
                        "small",
                        version,
                        new PackManifest.Input(FeatureSet.ALL.kind(), CATALOGUE.version()),
                        entries,
                        "800 made-up people",
                        "Tests.",
                        List.of("Means nothing."),
                        true,
                        new PackManifest.Training("none", counts, Map.of(), seed, settings, "none"),
                        new TreeMap<>()),
                models,
                new Thresholds("the test", bands),
                golden,
                new TreeMap<>());
    }

    /** A feature row of a made-up person. */
    public static double[] row(CaseRecord person) {
        double[] row = new double[CATALOGUE.size()];
        CATALOGUE.extract(person, People.AS_OF, row, 0);
        return row;
    }

    private static AdditiveModel model(List<double[]> rows, int which, int bags, OptionalInt periods) {
        Random random = new Random(11 + which);
        boolean[] outcome = new boolean[rows.size()];
        int driver = CATALOGUE.indexOf(DRIVERS.get(which).getKey());
        int need = CATALOGUE.indexOf("need_drug_misuse");
        double[] weights = DRIVERS.get(which).getValue();
        for (int i = 0; i < outcome.length; i++) {
            double ofNeed = Double.isNaN(rows.get(i)[need]) ? 0 : 0.15 * rows.get(i)[need];
            double logOdds = weights[1] + weights[0] * rows.get(i)[driver] + ofNeed;
            outcome[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-logOdds));
        }
        AdditiveData.Builder data = AdditiveData.of(outcome);
        if (periods.isPresent()) {
            // The more sanctions, the sooner.
            double[] time = rows.stream()
                    .mapToDouble(row -> random.nextDouble() * PERIODS / (1 + 0.2 * row[CATALOGUE.indexOf("sanctions")]))
                    .toArray();
            for (int i = 0; i < time.length; i++) {
                time[i] = outcome[i] ? time[i] : PERIODS;
            }
            data.followed(new FollowUp(time, PERIODS));
        }
        for (String feature : READS) {
            int column = CATALOGUE.indexOf(feature);
            if (CATALOGUE.feature(feature).kind() == ValueKind.CATEGORY) {
                throw new AssertionError("The test's pack reads numbers only");
            }
            data.continuous(
                    feature, rows.stream().mapToDouble(row -> row[column]).toArray());
        }
        AdditiveSettings settings =
                AdditiveSettings.defaults().bags(bags).maxTrees(120).pairs(3).threads(1);
        return new AdditiveTrainer(settings).train(data.build(), ProgressListener.SILENT);
    }
}
