package iomtriage.benchmarks.triage;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.ProgressListener;
import iomtriage.api.score.Band;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.PackRefusedException;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.CatalogueLayout;
import iomtriage.scoring.pack.layout.FeatureSet;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.manifest.Thresholds;
import iomtriage.scoring.pack.writing.PackContents;
import iomtriage.scoring.pack.writing.PackWriter;
import iomtriage.scoring.training.GoldenRows;
import iomtriage.scoring.training.ModelTraining;
import iomtriage.scoring.training.TrainingSet;
import iomtriage.simulation.Simulator;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.SimulatedPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The pack to measure with: the one that ships, or one of the same size trained on simulated people. */
final class BenchmarkPack {

    private static final int PEOPLE = 10_000;
    private static final long SEED = 77;

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("any-reoffence", "any proven reoffence", OutcomeKind.REOFFENDING, 24, "Any proven reoffence."),
            new Outcome("domestic-abuse", "a domestic abuse offence", OutcomeKind.SERIOUS_HARM, 24, "One so flagged."),
            new Outcome("gang-violence", "gang violence", OutcomeKind.SERIOUS_HARM, 24, "Violence for a group."),
            new Outcome("weapon", "a weapon offence", OutcomeKind.SERIOUS_HARM, 24, "With a weapon."));

    private static final List<Predicate<SimulatedPerson.Outcomes>> HAPPENED = List.of(
            SimulatedPerson.Outcomes::anyReoffence,
            SimulatedPerson.Outcomes::domesticAbuse,
            SimulatedPerson.Outcomes::gangViolence,
            SimulatedPerson.Outcomes::weapon);

    private BenchmarkPack() {}

    static ModelPack load(Path shipped, Path trained) throws IOException, PackRefusedException {
        Path pack = Files.exists(shipped.resolve("manifest.json")) ? shipped : trained;
        if (!Files.exists(pack.resolve("manifest.json"))) {
            new PackWriter().write(train(), pack);
        }
        System.out.println("Pack: " + pack.getFileName() + (pack == shipped ? ", as shipped" : ", trained here"));
        return new PackLoader(InputLayouts.caseRecords(FeatureCatalogue.standard()), PackTrust.DIGESTS_ONLY).load(pack);
    }

    private static PackContents train() {
        FeatureCatalogue catalogue = FeatureCatalogue.standard();
        LocalDate asOf = LocalDate.of(2024, 1, 1);
        List<SimulatedPerson> people = Simulator.of(SimulationParameters.published(), asOf, SEED)
                .people(PEOPLE)
                .toList();
        List<double[]> rows = people.stream()
                .map(person -> {
                    double[] row = new double[catalogue.size()];
                    catalogue.extract(person.record(), asOf, row, 0);
                    return row;
                })
                .toList();
        List<PackManifest.OutcomeEntry> entries = new ArrayList<>();
        List<AdditiveModel> models = new ArrayList<>();
        Map<String, List<Band>> bands = new TreeMap<>();
        TreeMap<String, List<double[]>> golden = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < OUTCOMES.size(); i++) {
            boolean[] happened = new boolean[PEOPLE];
            for (int person = 0; person < PEOPLE; person++) {
                happened[person] = HAPPENED.get(i).test(people.get(person).outcomes());
            }
            String id = OUTCOMES.get(i).id();
            TrainingSet set = TrainingSet.of(new CatalogueLayout(catalogue), rows, happened, Set.of());
            models.add(new ModelTraining(SEED, 2).train(set, ProgressListener.SILENT));
            entries.add(new PackManifest.OutcomeEntry(OUTCOMES.get(i), id + ".tribuo", 18));
            bands.put(id, List.of(new Band("low", 0), new Band("medium", 0.25), new Band("high", 0.5)));
            golden.put(id, GoldenRows.of(models.get(i), i));
            counts.put(id, PEOPLE);
        }
        PackManifest manifest = new PackManifest(
                PackManifest.FORMAT,
                "benchmark",
                "1",
                new PackManifest.Input(FeatureSet.ALL.kind(), catalogue.version()),
                entries,
                "simulated people",
                "Measuring speed.",
                List.of("Not for use."),
                true,
                new PackManifest.Training("none", counts, Map.of(), SEED, Map.of(), "none"),
                new TreeMap<>());
        return new PackContents(manifest, models, new Thresholds("the benchmark", bands), golden, new TreeMap<>());
    }
}
