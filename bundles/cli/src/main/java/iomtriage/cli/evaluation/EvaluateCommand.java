package iomtriage.cli.evaluation;

import iomtriage.additive.AdditiveModel;
import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.leak.SharedRows;
import iomtriage.cli.measure.HeldOutScorer;
import iomtriage.cli.measure.HeldOutScores;
import iomtriage.cli.measure.OutcomeValidator;
import iomtriage.cli.measure.RowScores;
import iomtriage.cli.measure.ValidationOptions;
import iomtriage.cli.pack.PackOption;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.LabelOptions;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.PackData;
import iomtriage.cli.people.PeopleOptions;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.run.RunFacts;
import iomtriage.cli.run.RunFolder;
import iomtriage.cli.run.ValidatedOutcome;
import iomtriage.cli.run.ValidationText;
import iomtriage.cli.split.Split;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.cli.training.PackTraining;
import iomtriage.cli.training.SameReading;
import iomtriage.evaluation.baseline.BaseRate;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a pack on people whose outcomes are known. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Measures a pack on people with known outcomes: how good, for whom, and whether it beats what is simpler.",
        description = {
            "",
            "Discrimination, calibration, precision and coverage at the list's capacity, fairness by group at the cut, each"
                    + " with an interval. Use people the pack did not learn from.",
            ""
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private PackOption packOption;

    @Mixin
    private PeopleOptions people;

    @Mixin
    private LabelOptions labels;

    @Option(
            names = "--outcome",
            paramLabel = "ID",
            split = ",",
            description = "Outcomes to measure. Default: all of the pack.")
    private List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--trained-on",
            paramLabel = "FILE",
            description = "What the pack learnt from: rows that are judged again are found by their values and told.")
    private @Nullable Path trainedOn;

    @Option(
            names = "--trained-on-outcomes",
            paramLabel = "FILE",
            description = "For case records: the outcomes beside --trained-on.")
    private @Nullable Path trainedOnOutcomes;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Also write a run folder with figures, cards and report.")
    private @Nullable Path out;

    @Option(
            names = "--owner",
            paramLabel = "TEXT",
            defaultValue = "not stated",
            description = "Who is responsible for the model.")
    private String owner;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "Seed of the resamples. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private ValidationOptions measures;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, SpecificationRefusedException, TableException, IOException {
        ModelPack pack = packOption.load();
        List<OutcomeModel> models = Packs.outcomes(pack, outcomes);
        TrainingData data = new PackData(people, labels).read(pack, models);
        List<ValidatedOutcome> measured = measured(pack, models, data);
        if (out != null) {
            write(pack, models, data, measured, out);
        }
        report(pack, data, measured);
        return ExitCode.DONE;
    }

    private List<ValidatedOutcome> measured(ModelPack pack, List<OutcomeModel> models, TrainingData data)
            throws SpecificationRefusedException, TableException, IOException {
        OutcomeValidator measuring = new OutcomeValidator(measures.settings(seed));
        Split split = new Split("everybody in the file", List.of(), 1, warnings(pack, data));
        List<ValidatedOutcome> measured = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            LabelledPeople labelled = data.outcomes().get(i);
            double[] scores = RowScores.probabilities(models.get(i).model(), data.layout(), labelled);
            HeldOutScores heldOut = new HeldOutScores(
                    labelled,
                    scores,
                    new TreeMap<>(Map.of(HeldOutScorer.BASE_RATE, baseRate(pack.manifest(), labelled))),
                    RowScores.byPeriod(models.get(i).model(), data.layout(), labelled),
                    new int[labelled.size()],
                    1);
            measured.add(ValidatedOutcome.of(split, heldOut, measuring));
        }
        return measured;
    }

    private List<String> warnings(ModelPack pack, TrainingData data)
            throws SpecificationRefusedException, TableException, IOException {
        String digest = pack.manifest().training().dataDigest();
        if (data.digest().equals(digest)) {
            return List.of("These are the people that the pack learnt from, so the figures flatter. Use other people.");
        }
        if (trainedOn == null) {
            return List.of();
        }
        TrainingData learntFrom = new SameReading(pack).read(trainedOn, trainedOnOutcomes);
        if (!learntFrom.digest().equals(digest)) {
            throw new Refusal("\"" + trainedOn.getFileName() + "\" is not what the pack was trained on: its SHA-256"
                    + " differs. Name the file that it was trained on with --trained-on.");
        }
        return SharedRows.warnings(data.layout(), learntFrom.outcomes(), data.outcomes());
    }

    /** What someone who knew only the training people's outcomes would say of everyone. */
    private static double[] baseRate(PackManifest manifest, LabelledPeople people) {
        String id = people.plan().outcome().id();
        String weighted = manifest.training().settings().get(PackTraining.RATE + id);
        double rate = weighted != null
                ? Double.parseDouble(weighted)
                : (double) manifest.training().positives().get(id)
                        / manifest.training().rows().get(id);
        return new BaseRate(rate).score(people.size());
    }

    private void write(
            ModelPack pack, List<OutcomeModel> models, TrainingData data, List<ValidatedOutcome> measured, Path folder)
            throws IOException {
        List<AdditiveModel> own = models.stream().map(OutcomeModel::model).toList();
        PackManifest manifest = Packs.only(pack.manifest(), models);
        new RunFolder(manifest, own, data, measured, owner, Optional.empty())
                .write(
                        folder,
                        RunFacts.ofThisProcess(
                                "iomtriage evaluate --pack " + pack.summary().key() + " --data " + data.name()));
    }

    private void report(ModelPack pack, TrainingData data, List<ValidatedOutcome> measured) {
        if (output.isJson()) {
            Map<String, Object> json = new TreeMap<>();
            json.put("pack", pack.summary().key().toString());
            json.put("dataDigest", data.digest());
            json.put("simulated", pack.manifest().simulated());
            json.put("measured", measured.stream().map(ValidationText::json).toList());
            output.json(json);
            return;
        }
        output.line("%s on %s", pack.summary().key(), data.name());
        pack.summary().warning().ifPresent(warning -> output.line("NOTE: %s", warning));
        data.notes().forEach(note -> output.line("%s", note));
        if (trainedOn == null) {
            output.line(
                    "NOTE: whether any of these rows were learnt from is not checked; --trained-on FILE checks it.");
        }
        measured.forEach(each -> ValidationText.print(each, output));
    }
}
