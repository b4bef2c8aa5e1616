package iomtriage.cli.returns;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.audit.DecisionOptions;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.TextByPerson;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.returns.Cell;
import iomtriage.returns.Disclosure;
import iomtriage.returns.EffectStatistic;
import iomtriage.returns.NationalReturn;
import iomtriage.returns.Source;
import iomtriage.returns.disclosure.DisclosureRule;
import iomtriage.returns.form.ReturnFolder;
import iomtriage.returns.form.ReturnFolder.Received;
import iomtriage.scoring.pack.writing.PackSigning;
import iomtriage.tables.csv.TableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an area's return. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Makes an area's return for a period and signs it: counts only, and none by which a person could be found.",
        description = {
            "",
            "Small counts are withheld, and with them as many others as it takes so that none can be worked out: that is"
                    + " checked by linear programming, also against returns that the area sent before.",
            "",
            "Example:  iomtriage return make --area Northshire --from 2026-01-01 --to 2026-03-31 --data records.jsonl.gz"
                    + " --decisions decisions.jsonl --key Northshire --out return",
            ""
        })
public final class ReturnMakeCommand implements Callable<Integer> {

    @Option(names = "--area", required = true, paramLabel = "NAME", description = "The area's name.")
    private String area;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day of the period.")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last day of the period.")
    private LocalDate to;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Case records of the area, JSON Lines.")
    private Path data;

    /** Without them, nothing is said of decisions. */
    @Mixin
    private DecisionOptions decisions;

    @Option(
            names = "--ethnicity",
            paramLabel = "FILE",
            description =
                    "A table whose first column holds references, with a column \"ethnicity\": case records have none.")
    private @Nullable Path ethnicity;

    @Option(
            names = "--programme",
            paramLabel = "FILE",
            description = "The evaluation of the programme (\"iomtriage evaluate-programme --json\").")
    private @Nullable Path programme;

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description = "The model's calibration and fairness (metrics.json of \"iomtriage evaluate --out\").")
    private @Nullable Path metrics;

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "A model pack that was in use; may be given several times.")
    private List<Path> packs = new ArrayList<>();

    @Option(
            names = "--minimum",
            paramLabel = "N",
            defaultValue = "10",
            description = "Counts below this are withheld. Default: ${DEFAULT-VALUE}.")
    private int minimum;

    @Option(
            names = "--within",
            paramLabel = "N",
            defaultValue = "10",
            description = "No withheld count can be worked out to within fewer than this. Default: ${DEFAULT-VALUE}.")
    private int within;

    @Option(names = "--round", description = "Round what is shown to 5.")
    private boolean round;

    @Option(
            names = "--earlier",
            paramLabel = "RETURN",
            description = "A return that this area sent before; may be given several times.")
    private List<Path> earlier = new ArrayList<>();

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The area's signing key (\"iomtriage sign\"); its public half lies beside it.")
    private Path key;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where the return goes.")
    private Path out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException, TableException, PackRefusedException {
        PrivateKey secret = PackSigning.parse(Files.readString(key, StandardCharsets.ISO_8859_1));
        Source source = new Source(
                area, from.toString(), to.toString(), new DisclosureRule(minimum, within, round ? 5 : 1), "");
        Path shared = key.resolveSibling(key.getFileName() + ".pub");
        List<NationalReturn> before = ReturnKeys.read(earlier, by -> ReturnKeys.key(shared)).stream()
                .map(Received::content)
                .toList();
        NationalReturn made = Disclosure.protect(exact(source), before);
        ReturnFolder.write(made, secret, out);
        report(made);
        return ExitCode.DONE;
    }

    private NationalReturn exact(Source source) throws IOException, TableException, PackRefusedException {
        Period period = new Period(from, to);
        Optional<AreaDecisions> decided = decisions(period);
        TableList tables = new TableList();
        AreaPeople people = new AreaPeople(period, decided, ethnicities());
        people.read(data);
        people.count(tables);
        decided.ifPresent(all -> all.count(tables));
        List<EffectStatistic> effects = List.of();
        if (programme != null) {
            effects = AreaEvaluations.programme(area, programme, tables);
        }
        if (metrics != null) {
            AreaEvaluations.model(metrics, tables);
        }
        List<String> versions =
                new ArrayList<>(decided.map(AreaDecisions::versions).orElse(List.of()));
        for (Path pack : packs) {
            versions.add("model " + Packs.load(pack).summary().key());
        }
        return new NationalReturn(NationalReturn.SCHEMA, area, List.of(source), tables.tables(), effects, versions);
    }

    private Optional<AreaDecisions> decisions(Period period) throws IOException {
        return decisions.read(output).map(log -> new AreaDecisions(log.reviews(), period));
    }

    private Map<String, String> ethnicities() throws TableException {
        return ethnicity == null ? Map.of() : TextByPerson.of(ethnicity, "ethnicity");
    }

    private static long withheldEffects(NationalReturn made) {
        return made.effects().stream().filter(each -> each.shown().isEmpty()).count();
    }

    private void report(NationalReturn made) {
        List<Cell> cells =
                made.tables().stream().flatMap(table -> table.cells().stream()).toList();
        long withheld = cells.stream().filter(cell -> !cell.isShown()).count();
        if (output.isJson()) {
            output.json(Map.of(
                    "area",
                    area,
                    "counts",
                    cells.size(),
                    "withheld",
                    withheld,
                    "effectsWithheld",
                    withheldEffects(made)));
        } else {
            output.line(
                    "%,d counts, %,d of them withheld. The return is in %s.",
                    cells.size(), withheld, out.getFileName());
            if (withheldEffects(made) > 0) {
                output.line(
                        "The programme's effect is withheld: it would tell a count that is withheld, of those who had the"
                                + " outcome or of those who did not. The return says that an evaluation was made, and no figure of it,"
                                + " and it cannot be pooled with those of other areas.");
            }
        }
    }
}
