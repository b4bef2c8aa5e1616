package iomtriage.cli.pack;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.ModelMerge;
import iomtriage.additive.Patch;
import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.OneLine;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.records.files.Sha256;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.manifest.PackManifest.Training;
import iomtriage.scoring.pack.writing.PackParts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merges areas' packs. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Makes one pack of several areas' packs, without anyone's record.",
        description = {
            "",
            "The packs read the same catalogue or specification and predict the same outcomes. Log-odds are the mean of theirs,"
                    + " weighted by how many people each was trained on; bins are cut wherever any of theirs are.",
            "",
            "Lost is how areas differ in whom they work with, and how many people share two bins. Numbers of people in a bin that are"
                    + " smaller than --minimum are left out, with as many more as it takes so that none can be had by subtraction:"
                    + " \"merge\" of a single pack makes one that may leave its area. Cards and reports do not hold for the merged"
                    + " pack: evaluate it before it is promoted.",
            ""
        })
public final class MergeCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PACK", description = "Model packs: folders or .zip files of them.")
    private List<Path> packs;

    @Option(
            names = "--by",
            converter = OneLine.class,
            required = true,
            paramLabel = "NAME",
            description = "Who merges them.")
    private String by;

    @Option(names = "--reason", converter = OneLine.class, required = true, paramLabel = "TEXT", description = "Why.")
    private String reason;

    @Option(names = "--pack-version", required = true, paramLabel = "VERSION", description = "Version of the new pack.")
    private String version;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "The smallest number of people in a bin that is kept; 0 keeps all. Default: ${DEFAULT-VALUE}.")
    private int minimum;

    @Mixin
    private NewPack out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, IOException {
        out.refuseIfTaken();
        List<ModelPack> loaded = new ArrayList<>();
        for (Path pack : packs) {
            loaded.add(Packs.load(pack));
        }
        loaded.forEach(each -> Packs.refuseTimes(each.models(), "merge"));
        refuseOthers(loaded);
        Patch why = new Patch(by, reason, List.of());
        List<AdditiveModel> models = new ArrayList<>();
        for (int i = 0; i < loaded.get(0).models().size(); i++) {
            models.add(merged(loaded, i, why));
        }
        out.write(
                EditedPack.merged(PackParts.read(packs.get(0)), training(loaded), models, version, why, loaded.size()));
        output.line(
                "%s merged into %s as version %s. Evaluate it before it is promoted.",
                loaded.size() == 1 ? "1 pack" : String.format("%,d packs", loaded.size()),
                out.path().getFileName(),
                version);
        return ExitCode.DONE;
    }

    private void refuseOthers(List<ModelPack> loaded) {
        ModelPack first = loaded.get(0);
        List<String> problems = new ArrayList<>();
        for (ModelPack other : loaded) {
            String name = other.summary().key().toString();
            if (!other.manifest().input().equals(first.manifest().input())) {
                problems.add(
                        name + ": reads other data than the first. Merge packs of one catalogue or specification.");
            } else if (!outcomes(other).equals(outcomes(first))) {
                problems.add(name + ": predicts other outcomes than the first. Merge packs of the same outcomes.");
            }
            if (other.manifest().simulated() != first.manifest().simulated()) {
                problems.add(name + ": simulated people and real ones do not go together. Leave one kind out.");
            }
            if (loaded.stream()
                            .filter(each -> digest(each).equals(digest(other)))
                            .count()
                    > 1) {
                problems.add(name + ": was trained on the same records as another of them. Name each area once.");
            }
        }
        if (minimum < 0) {
            problems.add("--minimum is not below 0.");
        }
        if (!problems.isEmpty()) {
            throw new Refusal("The packs cannot be merged.", problems);
        }
    }

    private static String digest(ModelPack pack) {
        return pack.manifest().training().dataDigest();
    }

    private static List<PackManifest.OutcomeEntry> outcomes(ModelPack pack) {
        return pack.manifest().outcomes();
    }

    private AdditiveModel merged(List<ModelPack> loaded, int outcome, Patch why) {
        List<OutcomeModel> own =
                loaded.stream().map(each -> each.models().get(outcome)).toList();
        String id = own.get(0).outcome().id();
        return ModelMerge.of(
                own.stream().map(OutcomeModel::model).toList(),
                loaded.stream()
                        .mapToInt(each -> each.manifest().training().rows().get(id))
                        .toArray(),
                minimum,
                why);
    }

    /** Outcomes are known up to the day that the latest was made with, if all say theirs. */
    private static Training training(List<ModelPack> loaded) {
        Training first = loaded.get(0).manifest().training();
        Map<String, String> settings = new TreeMap<>(first.settings());
        settings.remove(Training.AS_OF);
        List<Optional<LocalDate>> days =
                loaded.stream().map(each -> each.manifest().training().asOf()).toList();
        if (days.stream().allMatch(Optional::isPresent)) {
            days.stream()
                    .map(Optional::orElseThrow)
                    .max(LocalDate::compareTo)
                    .ifPresent(day -> settings.put(Training.AS_OF, day.toString()));
        }
        String digests = loaded.stream().map(MergeCommand::digest).sorted().collect(Collectors.joining("\n"));
        return new Training(
                loaded.size() == 1 ? digests : Sha256.hex(digests),
                sums(loaded, Training::rows),
                sums(loaded, Training::positives),
                first.seed(),
                settings,
                "iomtriage merge "
                        + loaded.stream()
                                .map(each -> each.summary().key().toString())
                                .collect(Collectors.joining(" ")));
    }

    private static Map<String, Integer> sums(List<ModelPack> loaded, Function<Training, Map<String, Integer>> of) {
        Map<String, Integer> sums = new TreeMap<>();
        loaded.forEach(
                each -> of.apply(each.manifest().training()).forEach((id, n) -> sums.merge(id, n, Integer::sum)));
        return sums;
    }
}
