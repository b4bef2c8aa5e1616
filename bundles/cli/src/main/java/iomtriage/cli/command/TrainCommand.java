package iomtriage.cli.command;

import iomtriage.cli.ExitCode;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.ProgressBar;
import iomtriage.cli.training.PackTraining;
import iomtriage.scoring.pack.PackContents;
import iomtriage.scoring.pack.PackWriter;
import iomtriage.tables.SpecificationRefusedException;
import iomtriage.tables.TableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a pack. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Trains a model pack from people with known outcomes.",
        description = {
            "",
            "From any flat CSV with a column specification, one model for each task or outcome:",
            "  iomtriage train --columns columns.json --task round1 --data people.csv --out my-pack",
            "From case records with outcomes beside them:",
            "  iomtriage train --data records.jsonl.gz --outcomes outcomes.csv --as-of 2024-01-01 --out my-pack",
            "",
            "The same data, options and seed give the same pack, byte for byte.",
            ""
        })
public final class TrainCommand implements Callable<Integer> {

    @Mixin
    private LearningOptions learning;

    @Option(names = "--out", required = true, paramLabel = "PACK", description = "Where the pack goes: a folder.")
    private Path out;

    @Mixin
    private AboutOptions about;

    @Mixin
    private TrainerMixin trainer;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws SpecificationRefusedException, TableException, IOException {
        TrainingData data = learning.read();
        PackContents contents;
        try (ProgressBar bar = output.progress()) {
            contents = new PackTraining(trainer.options(), threads.count(), bar)
                    .pack(data, about.about(learning.name()), command());
        }
        new PackWriter().write(contents, out);
        report(data, contents);
        return ExitCode.DONE;
    }

    private String command() {
        Map<String, String> settings = trainer.options().byName();
        StringBuilder command = new StringBuilder("iomtriage train " + learning.commandLine());
        command.append(" --seed ").append(trainer.options().seed());
        settings.forEach(
                (name, value) -> command.append(" --").append(name).append(' ').append(value));
        return command.append(" --out PACK").toString();
    }

    private void report(TrainingData data, PackContents contents) {
        String key = contents.description().id() + "@" + contents.description().version();
        if (output.isJson()) {
            TreeMap<String, Object> result = new TreeMap<>();
            result.put("pack", key);
            result.put("dataDigest", data.digest());
            result.put("rows", contents.description().training().rows());
            result.put("positives", contents.description().training().positives());
            result.put("notes", data.notes());
            result.put("simulated", contents.description().simulated());
            output.json(result);
            return;
        }
        output.line("%s is trained, written to %s.", key, out.getFileName());
        for (LabelledPeople people : data.outcomes()) {
            output.line(
                    "  %s: %,d people, to %,d of whom it happened (%.1f%%)",
                    people.plan().outcome().id(),
                    people.size(),
                    people.positives(),
                    100.0 * people.positives() / people.size());
        }
        data.notes().forEach(note -> output.line("  %s", note));
    }
}
