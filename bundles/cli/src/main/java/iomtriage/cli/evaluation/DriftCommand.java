package iomtriage.cli.evaluation;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.measure.DriftColumns;
import iomtriage.cli.measure.OutcomeValidator;
import iomtriage.cli.measure.RowScores;
import iomtriage.cli.pack.PackOption;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.CaseReader;
import iomtriage.cli.people.FindingLog;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.PackData;
import iomtriage.cli.people.PeopleOptions;
import iomtriage.cli.people.Person;
import iomtriage.cli.people.RowLog;
import iomtriage.cli.people.TableReader;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.drift.DriftReport;
import iomtriage.evaluation.drift.DriftSettings;
import iomtriage.evaluation.drift.OutcomeDrift;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.tables.RequiredColumns;
import iomtriage.tables.Table;
import iomtriage.tables.UnknownCodes;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets two data sets beside each other. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Says whether scores, features, outcomes or calibration have changed between two data sets.",
        description = {
            "",
            "Scores and features of numbers are cut into ten bins of as many people each of both data sets together; equal"
                    + " numbers stay in one bin, so there may be fewer. A feature of codes has a bin for each; those expected in"
                    + " fewer than five people of the smaller data set together. Missing is a bin of its own.",
            "The index is the population stability index: the sum over bins of (q - p) ln(q / p), where p and q are the shares"
                    + " of the two data sets in the bin, an empty bin counted as half a person.",
            "Thresholds are computed for the numbers of people, so that a report in which nothing changed raises an alarm one"
                    + " time in twenty.",
            ""
        },
        footer = {"", "Exit code 2 if something has changed more than chance allows."})
public final class DriftCommand implements Callable<Integer> {

    @Mixin
    private PackOption packOption;

    @Option(
            names = "--baseline",
            required = true,
            paramLabel = "FILE",
            description = "People as they were when the pack was made, of the same kind as --data.")
    private Path baseline;

    @Option(
            names = "--baseline-as-of",
            paramLabel = "DATE",
            description = "For case records: the day of the baseline. Default: --as-of.")
    private @Nullable LocalDate baselineAsOf;

    @Mixin
    private PeopleOptions people;

    @Option(
            names = "--outcome",
            paramLabel = "ID",
            description = "The outcome whose score is watched. Default: the pack's first.")
    private @Nullable String outcome;

    @Option(
            names = "--with-outcomes",
            description = "For tables: both files hold the outcome, so watch the outcome's rate and calibration too.")
    private boolean withOutcomes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "Seed of the resamples. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private Output output;

    private final Map<Path, UnknownCodes> unknown = new HashMap<>();

    @Override
    public Integer call() throws PackRefusedException, SpecificationRefusedException, TableException, IOException {
        ModelPack pack = packOption.load();
        OutcomeModel model = Packs.outcomes(pack, outcome == null ? List.of() : List.of(outcome))
                .get(0);
        DriftColumns columns = new DriftColumns(pack.layout(), model);
        DriftReport report = DriftReport.between(
                columns.of(people(pack, model, baseline, baselineAsOf)),
                columns.of(people(pack, model, people.data(), null)),
                DriftSettings.STANDARD);
        Optional<OutcomeDrift> outcomes = withOutcomes ? Optional.of(outcomeDrift(pack, model)) : Optional.empty();
        boolean drifted = new DriftPrinter(output, pack).print(report, outcomes, newCodes());
        return drifted ? ExitCode.CHECK_FAILED : ExitCode.DONE;
    }

    private List<Person> people(ModelPack pack, OutcomeModel model, Path file, @Nullable LocalDate asOf)
            throws SpecificationRefusedException, TableException, IOException {
        List<Person> read;
        if (PeopleOptions.of(file).areCaseRecords()) {
            people.refuseUnlessCaseRecords(pack);
            FindingLog log = new FindingLog();
            read = new CaseReader(FeatureCatalogue.standard(), asOf == null ? people.asOf() : asOf)
                    .read(file, log::addFor);
            log.refuseIfAny("\"" + file.getFileName() + "\" cannot be used");
        } else {
            RowLog log = new RowLog();
            read = new ArrayList<>();
            new Table(file, people.specification(pack)).forEach(RequiredColumns.of(List.of(model)), row -> {
                log.see(row);
                read.add(Person.of(row.reference(), row.features()));
            });
            log.refuseUnreadable("\"" + file.getFileName() + "\" cannot be used");
            unknown.put(file, log.unknown());
        }
        return read;
    }

    /** Codes that the pack does not know and that are commoner than they were: a change, whatever becomes of them when scored. */
    private List<String> newCodes() {
        Map<Column, Long> before = cells(baseline);
        Map<Column, Long> now = cells(people.data());
        return now.entrySet().stream()
                .filter(each -> each.getValue() > before.getOrDefault(each.getKey(), 0L))
                .map(each -> String.format(
                        Locale.UK,
                        "%s: %,d cells hold a code that the pack does not know; in the baseline, %,d do",
                        each.getKey().name(),
                        each.getValue(),
                        before.getOrDefault(each.getKey(), 0L)))
                .toList();
    }

    private Map<Column, Long> cells(Path file) {
        return unknown.containsKey(file) ? unknown.get(file).cells() : Map.of();
    }

    private OutcomeDrift outcomeDrift(ModelPack pack, OutcomeModel model)
            throws SpecificationRefusedException, TableException, IOException {
        if (people.areCaseRecords()) {
            throw new Refusal(
                    "--with-outcomes is for tables: case records hold no outcomes. Evaluate each data set instead.");
        }
        return OutcomeDrift.between(
                scored(pack, model, baseline), scored(pack, model, people.data()), Resampling.standard(seed));
    }

    private static ScoredOutcomes scored(ModelPack pack, OutcomeModel model, Path file)
            throws SpecificationRefusedException, TableException, IOException {
        LabelledPeople labelled = PackData.table(
                        PeopleOptions.of(file), pack, List.of(model), new TableReader.Settings(false, false, false))
                .outcomes()
                .get(0);
        labelled.refuseTimes("drift --with-outcomes");
        return OutcomeValidator.scored(labelled, RowScores.probabilities(model.model(), pack.layout(), labelled));
    }
}
