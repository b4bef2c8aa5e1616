package iomtriage.cli.recalibration;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.Patch;
import iomtriage.additive.shape.Edit;
import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.pack.EditedPack;
import iomtriage.cli.pack.NewPack;
import iomtriage.cli.pack.PackOption;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.LabelOptions;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.PackData;
import iomtriage.cli.people.PeopleOptions;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.JsonText;
import iomtriage.cli.terminal.OneLine;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.writing.PackParts;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Recalibrates a pack. */
@Command(
        name = "recalibrate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Moves a pack's scores to what happens locally, and writes a new pack that says so, before and after.",
        description = {
            "",
            "Log-odds become intercept + slope * log-odds, so that the score stays a sum of terms and the order of people stays as"
                    + " it is; steps by rank (isotonic regression) would keep neither, so there are none. By default the least change is made that local data show to be needed, shrunk when they are few.",
            "Figures after the change are cross-validated. Bands keep their thresholds, so other people may fall into them. Cards and"
                    + " report of the old pack are left out: evaluate the new one on other people before it is promoted.",
            ""
        },
        footer = {"", "Exit code 2 if no change is shown to be needed: nothing is written then."})
public final class RecalibrateCommand implements Callable<Integer> {

    private static final int FEWEST = 20;
    private static final int ENOUGH = 100;
    private static final int FOLDS = 5;

    @Mixin
    private PackOption packOption;

    @Mixin
    private PeopleOptions people;

    @Mixin
    private LabelOptions labels;

    @Option(names = "--outcome", paramLabel = "ID", description = "The outcome to recalibrate. Default: the only one.")
    private @Nullable String outcome;

    @Option(
            names = "--method",
            paramLabel = "WAY",
            defaultValue = "AUTO",
            description = "auto, intercept, or both (intercept and slope). Default: auto.")
    private CalibrationChoice.Method method;

    @Option(
            names = "--by",
            converter = OneLine.class,
            required = true,
            paramLabel = "NAME",
            description = "Who answers for it.")
    private String by;

    @Option(
            names = "--reason",
            converter = OneLine.class,
            required = true,
            paramLabel = "TEXT",
            description = "Why: it stays with the pack.")
    private String reason;

    @Option(names = "--pack-version", required = true, paramLabel = "VERSION", description = "Version of the new pack.")
    private String version;

    @Mixin
    private NewPack out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, SpecificationRefusedException, TableException, IOException {
        out.refuseIfTaken();
        ModelPack pack = packOption.load();
        if (version.equals(pack.manifest().version())) {
            throw new Refusal(
                    "The new pack needs another version than " + version + ", or nobody could tell the two apart.");
        }
        OutcomeModel model = Packs.one(pack, outcome);
        TrainingData data = new PackData(people, labels).read(pack, List.of(model));
        LabelledPeople local = data.outcomes().get(0);
        local.refuseWeights("iomtriage recalibrate");
        local.refuseTimes("recalibrate");
        refuseTooFew(local);
        double[] logOdds = local.people().stream()
                .mapToDouble(person -> model.logOdds(person.row()))
                .toArray();
        CalibrationChoice choice = CalibrationChoice.of(logOdds, local.happened(), method);
        if (choice.changesNothing()) {
            output.line("Nothing is written: %s.", choice.why());
            return ExitCode.CHECK_FAILED;
        }
        CalibrationFigures before = CalibrationFigures.of(logOdds, local.happened(), row -> CalibrationLine.UNCHANGED);
        CalibrationFigures after = CalibrationFigures.of(logOdds, local.happened(), crossed(local, logOdds));
        write(pack, model, data, choice, figures(model, local, choice, before, after));
        report(pack, local, choice, before, after);
        return ExitCode.DONE;
    }

    private static void refuseTooFew(LabelledPeople local) {
        int rarer = Math.min(local.positives(), local.size() - local.positives());
        if (rarer < FEWEST) {
            throw new Refusal(String.format(
                    Locale.UK,
                    "Cannot recalibrate on %,d people of whom %,d have the outcome: there must be at least %d with it and %d"
                            + " without. Bring more people.",
                    local.size(),
                    local.positives(),
                    FEWEST,
                    FEWEST));
        }
    }

    /** For each person the change that is found without those of the same fold; all rows of a person are in one. */
    private IntFunction<CalibrationLine> crossed(LabelledPeople local, double[] logOdds) {
        int[] fold = local.people().stream()
                .mapToInt(person -> Math.floorMod(person.reference().hashCode(), FOLDS))
                .toArray();
        CalibrationLine[] lines = new CalibrationLine[FOLDS];
        for (int held = 0; held < FOLDS; held++) {
            int left = held;
            int[] rest = IntStream.range(0, fold.length)
                    .filter(row -> fold[row] != left)
                    .toArray();
            boolean[] happened = new boolean[rest.length];
            double[] own = new double[rest.length];
            for (int i = 0; i < rest.length; i++) {
                happened[i] = local.happened()[rest[i]];
                own[i] = logOdds[rest[i]];
            }
            lines[held] = CalibrationChoice.of(own, happened, method).line();
        }
        return row -> lines[fold[row]];
    }

    private static Map<String, Object> figures(
            OutcomeModel model,
            LabelledPeople local,
            CalibrationChoice choice,
            CalibrationFigures before,
            CalibrationFigures after) {
        Map<String, Object> figures = new TreeMap<>();
        figures.put("outcome", model.outcome().id());
        figures.put("people", local.size());
        figures.put("positives", local.positives());
        figures.put("intercept", choice.line().intercept());
        figures.put("slope", choice.line().slope());
        figures.put("why", choice.why());
        figures.put("before", before.json());
        figures.put("after", after.json());
        return figures;
    }

    private void write(
            ModelPack pack,
            OutcomeModel model,
            TrainingData data,
            CalibrationChoice choice,
            Map<String, Object> figures)
            throws IOException {
        LabelledPeople local = data.outcomes().get(0);
        String said = String.format(
                Locale.UK,
                "%s (%s recalibrated on %s, SHA-256 %s, %,d people, %,d with the outcome)",
                reason,
                model.outcome().id(),
                data.name(),
                data.digest(),
                local.size(),
                local.positives());
        Patch patch = new Patch(
                by,
                said,
                List.of(new Edit.Recalibrate(
                        choice.line().intercept(), choice.line().slope())));
        List<AdditiveModel> models = new ArrayList<>();
        for (OutcomeModel each : pack.models()) {
            models.add(each == model ? each.model().edit(patch) : each.model());
        }
        SortedMap<String, byte[]> documents = new TreeMap<>();
        documents.put(
                "recalibration-" + version + ".json", JsonText.pretty(figures).getBytes(StandardCharsets.UTF_8));
        out.write(EditedPack.of(PackParts.read(packOption.path()), models, version, patch, documents));
    }

    private void report(
            ModelPack pack,
            LabelledPeople local,
            CalibrationChoice choice,
            CalibrationFigures before,
            CalibrationFigures after) {
        output.line(
                "%s on %,d people, %,d with the outcome: log-odds become %+.4f %+.4f * log-odds.",
                pack.summary().key(),
                local.size(),
                local.positives(),
                choice.line().intercept(),
                choice.line().slope());
        output.line("Chosen: %s.", choice.why());
        output.line("%-30s %10s %10s", "", "before", "after");
        output.line("%-30s %10.4f %10.4f", "mean predicted", before.predicted(), after.predicted());
        output.line("%-30s %10.4f %10.4f", "observed", before.observed(), after.observed());
        output.line("%-30s %10.3f %10.3f", "calibration slope (right: 1)", before.slope(), after.slope());
        output.line("%-30s %10.5f %10.5f", "Brier score", before.brier(), after.brier());
        output.line(
                "After is cross-validated. Written to %s as version %s.",
                out.path().getFileName(), version);
        int rarer = Math.min(local.positives(), local.size() - local.positives());
        if (rarer < ENOUGH) {
            output.line(
                    "WARNING  %,d of the rarer kind are few: with less than 100, figures like these say little.",
                    rarer);
        }
        pack.summary().warning().ifPresent(warning -> output.line("NOTE: %s", warning));
    }
}
