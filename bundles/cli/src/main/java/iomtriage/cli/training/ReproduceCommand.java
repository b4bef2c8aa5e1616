package iomtriage.cli.training;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.Patch;
import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.measure.RowScores;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.ThreadsOption;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import iomtriage.terminal.ProgressBar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a pack again and compares. */
@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Trains a pack again from its manifest and the same data, and compares every person's score.",
        description = {
            "",
            "How to read the data and to train is taken from the manifest; changes by hand are applied again.",
            ""
        },
        footer = {"", "Exit code 2 if the data is not the same, or a score differs by more than 1e-12."})
public final class ReproduceCommand implements Callable<Integer> {

    private static final double TOLERANCE = 1e-12;

    /**
     * One outcome trained again.
     *
     * @param outcome the outcome's id
     * @param people how many people were scored by both
     * @param largestDifference largest difference of probabilities
     */
    record Again(String outcome, int people, double largestDifference) {}

    @Parameters(paramLabel = "PACK", description = "Model pack: a folder or a .zip of one.")
    private Path pack;

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "The data it was trained on.")
    private Path data;

    @Option(
            names = "--outcomes",
            paramLabel = "FILE",
            description = "For case records: the outcomes it was trained on.")
    private @Nullable Path outcomes;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, SpecificationRefusedException, TableException, IOException {
        ModelPack loaded = Packs.load(pack);
        PackManifest.Training training = loaded.manifest().training();
        TrainingData read = new SameReading(loaded).read(data, outcomes);
        if (!read.digest().equals(training.dataDigest())) {
            print(loaded, false, List.of());
            return ExitCode.CHECK_FAILED;
        }
        List<Again> again = again(loaded, read);
        print(loaded, true, again);
        return again.stream().allMatch(each -> each.largestDifference() <= TOLERANCE)
                ? ExitCode.DONE
                : ExitCode.CHECK_FAILED;
    }

    private List<Again> again(ModelPack loaded, TrainingData read) {
        PackManifest.Training training = loaded.manifest().training();
        TrainerOptions options = TrainerOptions.of(training.settings(), training.seed());
        List<Again> again = new ArrayList<>();
        try (ProgressBar bar = output.progress()) {
            PackTraining trainer = new PackTraining(options, threads.count(), bar);
            for (int i = 0; i < loaded.models().size(); i++) {
                OutcomeModel model = loaded.models().get(i);
                LabelledPeople people = read.outcomes().get(i);
                AdditiveModel trained = trainer.train(read, people);
                for (Patch patch : model.model().patches()) {
                    trained = trained.edit(patch);
                }
                again.add(compared(model, trained, read, people));
            }
        }
        return again;
    }

    private static Again compared(OutcomeModel model, AdditiveModel trained, TrainingData read, LabelledPeople people) {
        double[] before = RowScores.probabilities(model.model(), read.layout(), people);
        double[] after = RowScores.probabilities(trained, read.layout(), people);
        double largest = 0;
        for (int i = 0; i < before.length; i++) {
            largest = Math.max(largest, Math.abs(before[i] - after[i]));
        }
        return new Again(model.outcome().id(), before.length, largest);
    }

    private void print(ModelPack loaded, boolean sameData, List<Again> again) {
        if (output.isJson()) {
            output.json(new TreeMap<>(Map.of(
                    "pack",
                    loaded.summary().key().toString(),
                    "sameData",
                    sameData,
                    "outcomes",
                    again,
                    "tolerance",
                    TOLERANCE)));
            return;
        }
        if (!sameData) {
            output.line(
                    "This is not the data that %s was trained on: its SHA-256 differs.",
                    loaded.summary().key());
            return;
        }
        for (Again each : again) {
            output.line(
                    "%s: %,d people, largest difference of a probability %.1e: %s",
                    each.outcome(),
                    each.people(),
                    each.largestDifference(),
                    each.largestDifference() <= TOLERANCE ? "the same" : "NOT the same");
        }
    }
}
