package iomtriage.cli.score;

import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.pack.PackOption;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.people.CaseReader;
import iomtriage.cli.people.PeopleOptions;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.cli.terminal.ThreadsOption;
import iomtriage.features.FeatureCatalogue;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.tables.RequiredColumns;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.SpecificationRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes every person's score. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Scores people and writes id, probability, interval, band and the strongest reasons, raising or lowering.",
        description = {
            "",
            "Needs no outcome column. Rows stay in the order of the data. If any row cannot be used, every problem is listed"
                    + " with its line and column, and nothing is written. Where a model says when its outcome happens, columns"
                    + " by_1, by_2 and so on hold the chance by the end of each period.",
            ""
        })
public final class ScoreCommand implements Callable<Integer> {

    @Mixin
    private PackOption packOption;

    @Mixin
    private PeopleOptions people;

    @Option(
            names = "--outcome",
            paramLabel = "ID",
            split = ",",
            description = "Outcomes to write. Default: all; with more than one, a column names the outcome.")
    private List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the scores go: .csv, or .parquet.")
    private Path out;

    @Option(
            names = "--contributions",
            paramLabel = "FILE",
            description =
                    "Also write what every term adds to everyone's score, in log-odds: .csv and .parquet have a column for each"
                            + " term, .jsonl a line for each person and outcome.")
    private @Nullable Path contributions;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws PackRefusedException, SpecificationRefusedException, TableException, IOException {
        refuseOtherFormats();
        ModelPack pack = packOption.load();
        List<OutcomeModel> models = Packs.outcomes(pack, outcomes);
        try (AsideCsv scores = AsideCsv.of(out);
                AsideCsv terms = AsideCsv.of(contributions)) {
            ScoreFile file = new ScoreFile(new Scorer(pack), models, terms.file());
            Path csv = scores.file().orElseThrow();
            long scored = people.areCaseRecords() ? caseRecords(pack, file, csv) : table(pack, models, file, csv);
            terms.convert();
            scores.convert();
            report(pack, scored, file.notes());
        }
        return ExitCode.DONE;
    }

    /** A name that promises another format than the one that is written would mislead anyone who opens the file. */
    private void refuseOtherFormats() {
        String name = String.valueOf(out.getFileName());
        if (name.matches(".*\\.(feather|arrow|xlsx?|ods|json|jsonl|gz|zip)")) {
            throw new Refusal("Scores are written as CSV or Parquet, but \"" + name
                    + "\" names another format. Name a .csv or a .parquet file.");
        }
    }

    private long table(ModelPack pack, List<OutcomeModel> models, ScoreFile file, Path csv)
            throws SpecificationRefusedException, TableException, IOException {
        return file.fromTable(
                people.data(), people.specification(pack), RequiredColumns.of(models), threads.count(), csv);
    }

    private long caseRecords(ModelPack pack, ScoreFile file, Path csv) throws IOException {
        people.refuseUnlessCaseRecords(pack);
        return file.fromCaseRecords(people.data(), new CaseReader(FeatureCatalogue.standard(), people.asOf()), csv);
    }

    private void report(ModelPack pack, long scored, List<String> notes) {
        if (output.isJson()) {
            TreeMap<String, Object> result = new TreeMap<>();
            result.put("people", scored);
            result.put("notes", notes);
            result.put("pack", pack.summary().key().toString());
            result.put("packDigest", pack.digest());
            result.put("simulated", pack.manifest().simulated());
            output.json(result);
            return;
        }
        output.line(
                "%,d people scored with %s, written to %s.",
                scored, pack.summary().key(), out.getFileName());
        notes.forEach(note -> output.line("NOTE: %s", note));
        pack.summary().warning().ifPresent(warning -> output.line("NOTE: %s", warning));
    }
}
