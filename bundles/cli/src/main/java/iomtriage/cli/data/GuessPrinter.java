package iomtriage.cli.data;

import iomtriage.cli.terminal.Output;
import iomtriage.tables.guess.SpecificationGuess;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what was guessed of a table: a line a column, those that may well be wrong marked, and what only a person can say. */
final class GuessPrinter {

    private static final int WIDEST_NAME = 40;

    private final Output output;

    GuessPrinter(Output output) {
        this.output = output;
    }

    void print(SpecificationGuess guess, Path file, Path out) {
        ColumnSpecification guessed = guess.specification();
        output.line(
                "%s: %,d rows, %,d columns. A first specification is in %s.",
                file.getFileName(), guess.rows(), guessed.columns().size(), out.getFileName());
        output.line("All of it is guessed. Look at the lines marked CHECK first.");
        output.line("");
        int width = Math.min(
                WIDEST_NAME,
                guessed.columns().stream()
                        .mapToInt(each -> each.name().length())
                        .max()
                        .orElse(0));
        String row = "  %-5s  %-" + width + "s  %-8s  %-8s  %s";
        output.line(row, "", "column", "use", "type", "why");
        for (Column each : guessed.columns()) {
            String mark = guess.unsure().contains(each.name()) ? "CHECK" : "GUESS";
            output.line(row, mark, each.name(), each.use(), each.type(), each.guess());
        }
        output.line("");
        guessed.tasks().forEach(this::task);
        questions(guess).forEach(question -> output.line("  ?      %s", question));
        output.line("");
        if (guessed.tasks().isEmpty()) {
            output.line("Next: iomtriage columns infer %s --outcome NAME --out ANOTHER", file);
        } else {
            output.line(
                    "Next, when it is right: iomtriage train --columns %s --data %s%s --out PACK",
                    out, file, guess.unlabelled().isEmpty() ? "" : " --drop-unlabelled");
        }
    }

    private void task(Task each) {
        output.line(
                "  GUESS  task %s: %s of %s means it happened, within %d months",
                each.name(),
                each.yes().texts().isEmpty()
                        ? "a value to be named"
                        : "\"" + each.yes().words() + "\"",
                each.outcome(),
                each.windowMonths());
    }

    private static List<String> questions(SpecificationGuess guess) {
        List<String> questions = new ArrayList<>(guess.questions());
        guess.unlabelled()
                .forEach((outcome, rows) -> questions.add(String.format(
                        Locale.UK,
                        "%s is missing in %,d of %,d rows. Fill it, or leave those rows out of training with --drop-unlabelled.",
                        outcome,
                        rows,
                        guess.rows())));
        questions.add(
                "Which columns were recorded after the outcome began? Leave them out with --exclude, or list them under"
                        + " \"without\" of the task.");
        questions.add("Remove \"guess\" wherever you agree: training names the columns that still have one.");
        return questions;
    }
}
