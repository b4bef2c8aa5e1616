package iomtriage.cli.data;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.records.files.AtomicFile;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.guess.SpecificationGuess;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.SpecificationWriter;
import iomtriage.tables.specification.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        header = "Writes a first column specification for a CSV that has none, and says what was guessed.",
        description = {
            "",
            "Every line it prints is a guess to be checked: what a column is for, how its texts are read, and which columns"
                    + " must not be seen because they were recorded after the outcome. No text of the data is sent anywhere;"
                    + " codes are written into the specification.",
            ""
        })
public final class ColumnsInferCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.csv", description = "The table.")
    private Path file;

    @Option(names = "--out", paramLabel = "SPEC", description = "Where the specification goes. Default: printed.")
    private @Nullable Path out;

    @Option(names = "--id", paramLabel = "ID", description = "Id of the specification. Default: from the file's name.")
    private @Nullable String id;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws TableException, IOException {
        if (out != null && Files.exists(out)) {
            throw new Refusal("\"" + out.getFileName()
                    + "\" exists, and may have been corrected by hand. Name another file, or" + " remove it.");
        }
        SpecificationGuess guess = SpecificationGuess.of(file, id == null ? idOfFile() : id);
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
        print(guess);
        return ExitCode.DONE;
    }

    private String idOfFile() {
        return String.valueOf(file.getFileName())
                .replaceAll("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    private void print(SpecificationGuess guess) {
        if (output.isJson()) {
            output.json(guess.specification());
            return;
        }
        output.line("A first specification is in %s. All of it is guessed; check every line.", out.getFileName());
        output.line("");
        ColumnSpecification guessed = guess.specification();
        for (Column each : guessed.columns()) {
            output.line("  GUESS  %-40s %-9s %-9s %s", each.name(), each.use(), each.type(), each.guess());
        }
        output.line("");
        for (Task each : guessed.tasks()) {
            output.line(
                    "  GUESS  task %s: \"%s\" of %s means it happened, within %d months",
                    each.name(), each.yes(), each.outcome(), each.windowMonths());
        }
        openQuestions(guessed).forEach(question -> output.line("%s", question));
    }

    private static List<String> openQuestions(ColumnSpecification guessed) {
        List<String> questions = new ArrayList<>();
        if (guessed.columns().stream().noneMatch(each -> each.use() == ColumnUse.ID)) {
            questions.add("No column is unique in every row: give the one that holds the person's reference use ID.");
        }
        if (guessed.tasks().isEmpty()) {
            questions.add(
                    "No column looks like an outcome with two values: give the one to be predicted use OUTCOME, and"
                            + " name it with train --outcome.");
        }
        questions.add(
                "Next: which columns were recorded after the outcome began? List them under \"without\" of the task.");
        questions.add("Remove \"guess\" wherever you agree: training names the columns that still have one.");
        return questions;
    }
}
