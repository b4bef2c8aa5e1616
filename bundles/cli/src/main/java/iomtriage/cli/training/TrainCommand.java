package iomtriage.cli.training;

import iomtriage.api.score.VersionedId;
import iomtriage.charts.text.Numbers;
import iomtriage.cli.leak.SharedRows;
import iomtriage.cli.measure.HeldOutScorer;
import iomtriage.cli.measure.HeldOutScores;
import iomtriage.cli.measure.OutcomeValidator;
import iomtriage.cli.measure.ValidationOptions;
import iomtriage.cli.pack.NewPack;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.run.CountedIntervals;
import iomtriage.cli.run.RunFacts;
import iomtriage.cli.run.RunFolder;
import iomtriage.cli.run.ValidatedOutcome;
import iomtriage.cli.run.ValidationText;
import iomtriage.cli.split.Split;
import iomtriage.cli.split.SplitOptions;
import iomtriage.cli.split.Splitter;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.cli.terminal.ThreadsOption;
import iomtriage.evaluation.governance.IntervalCheck;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.scoring.pack.writing.PackContents;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import iomtriage.terminal.ProgressBar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    @Mixin
    private NewPack out;

    @Mixin
    private AboutOptions about;

    @Mixin
    private TrainerMixin trainer;

    @Option(
            names = "--owner",
            paramLabel = "TEXT",
            defaultValue = "not stated",
            description = "Who is responsible for the model.")
    private String owner;

    @Option(
            names = "--run",
            paramLabel = "FOLDER",
            description =
                    "Also write a run folder: configuration, digests, metrics, figures, cards, report, who was judged.")
    private @Nullable Path run;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description = "What \"iomtriage coverage\" counted on packs made in the same way, for the card.")
    private @Nullable Path coverage;

    @Option(
            names = "--concise",
            paramLabel = "BRIER",
            arity = "0..1",
            fallbackValue = "0.0005",
            description =
                    "Use the fewest terms whose Brier score is at most so much worse than that of all, in a cross-validation among"
                            + " the people learnt from. Without a number: ${FALLBACK-VALUE}. Takes some ten times as long.")
    private @Nullable Double concise;

    @Option(names = "--no-evaluation", description = "Only train: no held-out people, no report, no card.")
    private boolean noEvaluation;

    @Option(
            names = "--no-variants",
            description =
                    "For case records: do not also train without unproven arrests, without the debut and without the"
                            + " catalogue's directions. Quicker, but the card cannot say what each of them adds.")
    private boolean noVariants;

    @Option(
            names = "--prior",
            paramLabel = "FEATURE",
            description = "Feature that counts earlier sanctions or arrests, for a baseline that knows nothing else."
                    + " Default: sanctions, for case records.")
    private @Nullable String prior;

    @Mixin
    private SplitOptions splits;

    @Mixin
    private ValidationOptions measures;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private Output output;

    private List<String> limits = List.of();

    @Override
    public Integer call() throws SpecificationRefusedException, TableException, IOException {
        if (noEvaluation && run != null) {
            throw new Refusal("A run folder holds an evaluation: leave out either --run or --no-evaluation.");
        }
        if (noEvaluation && coverage != null) {
            throw new Refusal("Figures on intervals go into a card: leave out either --coverage or --no-evaluation.");
        }
        if (noEvaluation && prior != null) {
            throw new Refusal("A baseline is set beside held-out people: leave out either --prior or --no-evaluation.");
        }
        if (trainer.options().pooled() && concise != null) {
            throw new Refusal(
                    "Terms that are few for one outcome are not those of the others: leave out either --pool or --concise.");
        }
        out.refuseIfTaken();
        Optional<IntervalCheck> intervals = intervals();
        TrainingData data = learning.read();
        if (concise != null) {
            data.outcomes().forEach(people -> people.refuseTimes("train --concise"));
        }
        SortedMap<String, String> settings = new TreeMap<>(learning.settings());
        List<ValidatedOutcome> measured;
        PackContents contents;
        try (ProgressBar bar = output.progress()) {
            PackTraining training = new PackTraining(trainer.options(), threads.count(), bar);
            measured = noEvaluation ? List.of() : measured(data, training);
            if (concise != null) {
                InputLayout layout = data.layout();
                data = data.with(
                        data.outcomes().stream().map(chooser(data)::apply).toList());
                data.outcomes().forEach(people -> settings.putAll(ConciseTerms.settings(layout, people)));
            }
            contents = training.pack(
                    data,
                    about.about(learning.name(), learning.features(), learning.acknowledged()),
                    new PackTraining.Recipe(command(), settings));
            limits = training.limits();
        }
        if (!noEvaluation) {
            contents = documented(contents, data, measured, intervals);
        }
        out.write(contents);
        report(data, contents, measured);
        return ExitCode.DONE;
    }

    private List<ValidatedOutcome> measured(TrainingData data, PackTraining training) {
        long seed = trainer.options().seed();
        UnaryOperator<LabelledPeople> chooser = chooser(data);
        Splitter splitter = new Splitter(splits.settings(seed));
        OutcomeValidator measuring = new OutcomeValidator(measures.settings(seed));
        HeldOutScorer heldOut =
                new HeldOutScorer(data.layout(), prior(), noVariants ? new TreeMap<>() : training.variants(data));
        return data.outcomes().stream()
                .map(people -> {
                    Split divided = splitter.split(people);
                    Split.Fold first = divided.folds().get(0);
                    Split split = divided.warningOf(new SharedRows(data.layout(), people.only(first.train()))
                            .warning(people.only(first.test())).stream().toList());
                    HeldOutScores scores =
                            heldOut.judge(people, split, part -> training.train(data, chooser.apply(part)));
                    return ValidatedOutcome.of(split, scores, measuring);
                })
                .toList();
    }

    private Optional<String> prior() {
        Optional<String> usual = learning.people().areCaseRecords() ? Optional.of("sanctions") : Optional.empty();
        return Optional.ofNullable(prior).or(() -> usual);
    }

    /** What reduces people to the terms that are chosen, from these people alone. */
    private UnaryOperator<LabelledPeople> chooser(TrainingData data) {
        return concise == null
                ? people -> people
                : new ConciseTerms(data, trainer.options(), threads.count(), concise)::chosen;
    }

    private Optional<IntervalCheck> intervals() throws IOException {
        return coverage == null
                ? Optional.empty()
                : Optional.of(CountedIntervals.read(coverage, trainer.options().byName()));
    }

    private PackContents documented(
            PackContents contents,
            TrainingData data,
            List<ValidatedOutcome> measured,
            Optional<IntervalCheck> intervals)
            throws IOException {
        RunFolder folder = new RunFolder(contents.description(), contents.models(), data, measured, owner, intervals);
        SortedMap<String, byte[]> documents = new TreeMap<>(contents.documents());
        documents.putAll(folder.packDocuments());
        if (run != null) {
            folder.write(run, RunFacts.ofThisProcess(command()));
        }
        return new PackContents(
                contents.description(), contents.models(), contents.thresholds(), contents.goldenRows(), documents);
    }

    private String command() {
        Map<String, String> settings = trainer.options().byName();
        StringBuilder command = new StringBuilder("iomtriage train " + learning.commandLine());
        command.append(" --seed ").append(trainer.options().seed());
        settings.forEach(
                (name, value) -> command.append(" --").append(name).append(value.equals("true") ? "" : " " + value));
        List<String> judged = new ArrayList<>();
        if (coverage != null) {
            judged.addAll(List.of("--coverage", String.valueOf(coverage.getFileName())));
        }
        if (concise != null) {
            judged.addAll(List.of("--concise", String.valueOf(concise)));
        }
        if (noEvaluation) {
            judged.add("--no-evaluation");
        } else {
            judged.addAll(splits.words());
            judged.addAll(measures.words());
            if (prior != null) {
                judged.addAll(List.of("--prior", prior));
            }
            if (noVariants) {
                judged.add("--no-variants");
            }
        }
        judged.forEach(word -> command.append(' ').append(word));
        return command.append(" --out PACK").toString();
    }

    private void report(TrainingData data, PackContents contents, List<ValidatedOutcome> measured) {
        String key = new VersionedId(
                        contents.description().id(), contents.description().version())
                .toString();
        if (output.isJson()) {
            TreeMap<String, Object> result = new TreeMap<>();
            result.put("pack", key);
            result.put("dataDigest", data.digest());
            result.put("rows", contents.description().training().rows());
            result.put("positives", contents.description().training().positives());
            result.put("notes", data.notes());
            result.put(
                    "warnings",
                    Stream.concat(limits.stream(), SampleSize.warnings(data).stream())
                            .toList());
            result.put("simulated", contents.description().simulated());
            result.put("measured", measured.stream().map(ValidationText::json).toList());
            output.json(result);
            return;
        }
        output.line("%s is trained, written to %s.", key, out.path().getFileName());
        for (LabelledPeople people : data.outcomes()) {
            output.line(
                    "  %s: %,d people, %,d with the outcome (%s)",
                    people.plan().outcome().id(),
                    people.size(),
                    people.positives(),
                    Numbers.percent((double) people.positives() / people.size()));
        }
        if (concise != null) {
            contents.models().forEach(model -> output.line("  Chosen: %s.", ConciseTerms.words(model)));
        }
        data.notes().forEach(note -> output.line("  %s", note));
        limits.forEach(warning -> output.line("  WARNING  %s", warning));
        SampleSize.warnings(data).forEach(warning -> output.line("  WARNING  %s", warning));
        measured.forEach(each -> ValidationText.print(each, output));
    }
}
