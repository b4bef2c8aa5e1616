package iomtriage.cli.programme;

import iomtriage.api.caseload.CaseSource;
import iomtriage.cli.audit.DecisionLog;
import iomtriage.cli.audit.DecisionOptions;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.evaluation.matching.MatchingSettings;
import iomtriage.evaluation.programme.CostBenefit;
import iomtriage.evaluation.programme.Effect;
import iomtriage.evaluation.programme.ProgrammeFinding;
import iomtriage.evaluation.report.CostSection;
import iomtriage.evaluation.report.EffectWords;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.report.ProgrammeWords;
import iomtriage.evaluation.report.Section;
import iomtriage.programme.NotEvaluableException;
import iomtriage.programme.ProgrammePeople;
import iomtriage.programme.ProgrammeResult;
import iomtriage.programme.SchemeSource;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.files.AtomicFile;
import iomtriage.tables.csv.TableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates a programme on case records. */
@Command(
        name = "evaluate-programme",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Says whether people on a programme reoffend less than people like them.",
        description = {
            "",
            "In the form of the Justice Data Lab: everybody on the scheme is matched with people like them who had not joined by"
                    + " the same day, and all are followed for a year. Everything is as it was known on that day.",
            "",
            "There are three answers: lower, higher, and not enough evidence. Warnings come before any figure.",
            "",
            "Example:  iomtriage evaluate-programme --data records.jsonl.gz --to 2028-06-30 --scheme scheme.csv"
                    + " --report report.html",
            ""
        })
public final class EvaluateProgrammeCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Case records of the area, JSON Lines, of people on the scheme and of others.")
    private Path data;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "The last day that the records know of: the day of the extract.")
    private LocalDate to;

    @Option(
            names = "--scheme",
            paramLabel = "FILE",
            description =
                    "Who was on the scheme and when: a table with the columns subject, from and to. Default: the places in"
                            + " Integrated Offender Management that the records hold.")
    private @Nullable Path scheme;

    @Option(
            names = "--registers",
            description = "Take who was on the scheme, and when, from the records' register entries IIOM.")
    private boolean registers;

    /** Who was on the scheme, and when, by what was decided. */
    @Mixin
    private DecisionOptions decisions;

    @Option(
            names = "--costs",
            paramLabel = "FILE",
            description =
                    "Unit costs, to say whether the programme saves more than it costs: a table with the columns item, cost,"
                            + " low, high and source, and the items person (a year on the programme) and reoffence.")
    private @Nullable Path costs;

    @Option(
            names = "--others",
            paramLabel = "FILE",
            description = "Case records of another area where the programme did not run, to compare with as well.")
    private List<Path> others = new ArrayList<>();

    @Option(
            names = "--compare-with",
            paramLabel = "FILE",
            description =
                    "Compare, of the area's own people, with these alone, such as those just below the cut line of a list:"
                            + " a table with the column subject. Default: everybody who had not joined.")
    private @Nullable Path compareWith;

    @Option(
            names = "--exact",
            paramLabel = "FEATURE",
            split = ",",
            defaultValue = "sex",
            description = "Features that two matched people must share; \"iomtriage features\" lists them. Default:"
                    + " ${DEFAULT-VALUE}.")
    private List<String> exact = new ArrayList<>();

    @Option(
            names = "--caliper",
            paramLabel = "N",
            defaultValue = "0.2",
            description =
                    "How far matched people may differ in how likely they were to join, in standard deviations; 0 for no"
                            + " limit, which the report warns of. Default: ${DEFAULT-VALUE}.")
    private double caliper;

    @Option(
            names = "--per-participant",
            paramLabel = "N",
            defaultValue = "5",
            description = "Most people compared with each person on the programme. Default: ${DEFAULT-VALUE}.")
    private int perParticipant;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "12345",
            description = "Seed of whatever is drawn. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "Evaluation of Integrated Offender Management",
            description = "Title of the report. Default: ${DEFAULT-VALUE}.")
    private String title;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write the report, as one HTML page.")
    private @Nullable Path report;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws TableException, IOException {
        if (!(caliper >= 0) || perParticipant < 1) {
            throw new Refusal("--caliper is not below 0, and --per-participant is at least 1.");
        }
        refuseSameFile();
        CostFile unit = costs == null ? null : CostFile.read(costs);
        List<CaseSource> sources = new ArrayList<>(List.of(new JsonCaseRecordReader().jsonLines(data)));
        for (Path other : others) {
            sources.add(new JsonCaseRecordReader().jsonLines(other));
        }
        ProgrammeResult result = result(sources);
        ProgrammeFinding found = result.found();
        Optional<CostBenefit> worth = Optional.ofNullable(unit)
                .map(
                        each -> each.beside(
                                found.frequency()
                                        .orElseThrow(
                                                () -> new Refusal(
                                                        "Too few people reoffended to say how often, so nothing can be said of costs. Leave --costs out."))));
        if (report != null) {
            List<Section> sections = new ArrayList<>(result.sections());
            worth.ifPresent(each -> sections.add(CostSection.of(each, unit.sources())));
            EvaluationReport page = new EvaluationReport(title, sections);
            try (AtomicFile aside = AtomicFile.create(report)) {
                aside.writer().write(page.html());
                aside.commit();
            }
        }
        if (output.isJson()) {
            output.json(ProgrammeJson.of(
                    EvaluatedRecords.of(title, to, data), found, result.attrition(), result.notes(), worth));
        } else {
            print(result);
            worth.ifPresent(each -> {
                output.line("");
                output.line("%s", each.verdict());
                CostSection.sentences(each).forEach(line -> output.line("%s", line));
            });
        }
        return ExitCode.DONE;
    }

    private void refuseSameFile() throws IOException {
        Set<Path> files = new HashSet<>();
        for (Path file : Stream.concat(Stream.of(data), others.stream()).toList()) {
            // A file that is missing is told when it is read.
            if (Files.exists(file) && !files.add(file.toRealPath())) {
                throw new Refusal("--data and --others name the same file twice, so people would be compared with"
                        + " themselves. Name in --others files of other areas, each once.");
            }
        }
    }

    private SchemeSource source() throws TableException, IOException {
        if ((scheme == null ? 0 : 1) + (decisions.areGiven() ? 1 : 0) + (registers ? 1 : 0) > 1) {
            throw new Refusal(
                    "--scheme, --decisions, --store and --registers all say who was on the scheme. Name one of them.");
        }
        Optional<DecisionLog> decided = decisions.read(output);
        if (decided.isPresent()) {
            return SchemeSource.decisions(decided.get().reviews());
        }
        if (scheme != null) {
            return SchemeSource.table(SchemeFile.read(scheme));
        }
        return registers ? SchemeSource.registers() : SchemeSource.records();
    }

    private ProgrammeResult result(List<CaseSource> sources) throws TableException, IOException {
        try {
            ProgrammePeople people = new ProgrammePeople(sources, source(), to, exact, seed);
            if (compareWith != null) {
                people.comparedWith(SchemeFile.subjects(compareWith));
            }
            return ProgrammeResult.of(people.gather(read -> {}), settings(), seed);
        } catch (NotEvaluableException not) {
            throw new Refusal(not.getMessage(), not.details());
        }
    }

    private MatchingSettings settings() {
        return new MatchingSettings(
                caliper == 0 ? Double.POSITIVE_INFINITY : caliper,
                perParticipant,
                MatchingSettings.standard().largestDifference());
    }

    private void print(ProgrammeResult result) {
        ProgrammeFinding found = result.found();
        ProgrammeWords words = new ProgrammeWords(found);
        words.warnings().forEach(warning -> output.line("WARNING  %s", warning));
        words.inShort().forEach(line -> output.line("%s", line));
        output.line("%s", words.unmatched());
        output.line("");
        result.attrition().sentences().forEach(line -> output.line("%s", line));
        result.notes().forEach(line -> output.line("%s", line));
        output.line("");
        output.line("%-62s %-13s %-17s %s", "Outcome", "on programme", "people like them", "difference (95%)");
        print(found.reoffending());
        found.others().forEach(this::print);
        if (report != null) {
            output.line("");
            output.line("The report is in %s.", report.getFileName());
        }
    }

    private void print(Effect effect) {
        output.line(
                "%-62s %-13s %-17s %s",
                effect.outcome(),
                EffectWords.value(effect.unit(), effect.participants().value()),
                EffectWords.value(effect.unit(), effect.compared().value()),
                EffectWords.difference(effect));
    }
}
