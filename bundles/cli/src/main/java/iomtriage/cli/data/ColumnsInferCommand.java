package iomtriage.cli.data;

import iomtriage.cli.people.DataKind;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.records.files.AtomicFile;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.guess.SpecificationGuess;
import iomtriage.tables.guess.Told;
import iomtriage.tables.specification.SpecificationWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a first specification. */
@Command(
        name = "infer",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Writes a first column specification for a table that has none, and says what was guessed.",
        description = {
            "",
            "Every line it prints is a guess to be checked: what a column is for, how its texts are read, and which columns"
                    + " must not be seen because they were recorded after the outcome. CHECK marks what may well be wrong. Codes"
                    + " of the data are written into the specification.",
            "",
            "  iomtriage columns infer people.csv --outcome reoffended --out columns.json",
            "  iomtriage train --columns columns.json --data people.csv --out my-pack",
            ""
        })
public final class ColumnsInferCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The table: CSV or JSON Lines, also compressed with gzip or zip.")
    private Path file;

    @Option(names = "--out", paramLabel = "SPEC", description = "Where the specification goes. Default: printed.")
    private @Nullable Path out;

    @Option(
            names = "--outcome",
            paramLabel = "NAME",
            split = ",",
            description = "Columns to be predicted. Default: those whose name sounds like it.")
    private List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--yes",
            paramLabel = "VALUE",
            split = ",",
            description =
                    "The values of the outcome that mean it happened. With more than one, every other means that it did not.")
    private List<String> yes = new ArrayList<>();

    @Option(
            names = "--id",
            paramLabel = "NAME",
            description =
                    "The column with the person's reference, or row-number where there is none. Default: one that is unique.")
    private @Nullable String id;

    @Option(
            names = "--exclude",
            paramLabel = "NAMES",
            split = ",",
            description = "Columns that no model may read, such as those recorded after the outcome began.")
    private List<String> excluded = new ArrayList<>();

    @Option(
            names = "--name",
            paramLabel = "ID",
            description = "Id of the specification. Default: from the file's name.")
    private @Nullable String name;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws TableException, IOException {
        if (out != null && Files.exists(out)) {
            throw new Refusal("\"" + out.getFileName()
                    + "\" exists, and may have been corrected by hand. Name another file, or remove it.");
        }
        if (DataKind.areCaseRecords(file)) {
            throw new Refusal(
                    "\"" + file.getFileName() + "\" holds case records, which need no column specification. Train"
                            + " with: iomtriage train --data FILE --outcomes FILE --as-of DATE --out PACK");
        }
        Told told = new Told(outcomes, yes, Optional.ofNullable(id), Set.copyOf(excluded));
        SpecificationGuess guess = SpecificationGuess.of(file, name == null ? nameOfFile() : name, told);
        String json = new String(SpecificationWriter.write(guess.specification()), StandardCharsets.UTF_8);
        if (out == null) {
            output.out().print(json);
            output.out().flush();
            return ExitCode.DONE;
        }
        try (AtomicFile aside = AtomicFile.createPrivate(out)) {
            aside.writer().write(json);
            aside.commit();
        }
        if (output.isJson()) {
            output.json(guess.specification());
        } else {
            new GuessPrinter(output).print(guess, file, out);
        }
        return ExitCode.DONE;
    }

    private String nameOfFile() {
        return String.valueOf(file.getFileName())
                .replaceAll("\\.[^.]*(\\.gz)?$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
