package iomtriage.tables.guess;

import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A first column specification for a table that nobody has described yet.
 *
 * @param specification the guess as a whole: each column says what spoke for it, and each column taken for an outcome has a task
 * @param rows how many rows the table has
 * @param unsure names of the columns whose guess may well be wrong
 * @param questions what only a person can answer, each a sentence
 * @param unlabelled in how many rows each outcome is missing, by the outcome's column; only those that are missing in some
 */
public record SpecificationGuess(
        ColumnSpecification specification,
        long rows,
        Set<String> unsure,
        List<String> questions,
        Map<String, Long> unlabelled) {

    private static final String SOURCE =
            "GUESSED from the file alone. Check every column before training: use, type, codes, missing codes, direction.";

    /** Guesses with nothing known beforehand. */
    public static SpecificationGuess of(Path file, String id) throws TableException {
        return of(file, id, Told.NOTHING);
    }

    /**
     * Reads a whole table and guesses.
     *
     * @param id id of the specification
     * @param told what a person has said of it
     * @throws TableException if the file cannot be read as a table, or what is said does not fit it
     */
    public static SpecificationGuess of(Path file, String id, Told told) throws TableException {
        GuessedTable table = GuessedTable.read(file);
        List<String> against = table.against(told);
        if (!against.isEmpty()) {
            throw new TableException(new TableFile(file).name(), against);
        }
        ColumnRoles roles = new ColumnRoles(table.columns(), told);
        Map<String, ColumnDraft> drafts = new LinkedHashMap<>();
        table.columns().forEach(column -> drafts.put(column.name(), roles.draft(column)));
        List<Column> columns = new ArrayList<>();
        if (roles.countsRows()) {
            columns.add(ColumnDraft.of(ColumnSpecification.ROW_NUMBER, ColumnUse.ID, ColumnType.TEXT)
                    .because("no column holds a reference, so each row is taken for another person")
                    .build());
        }
        drafts.values().forEach(draft -> columns.add(draft.build()));
        Set<String> unsure = new TreeSet<>();
        drafts.forEach((name, draft) -> {
            if (draft.isUnsure()) {
                unsure.add(name);
            }
        });
        OutcomeTasks tasks = new OutcomeTasks(columns, told);
        List<Task> named = tasks.tasks();
        List<String> questions = new ArrayList<>();
        if (table.repeats() > 0) {
            questions.add(String.format(
                    Locale.UK,
                    "%,d %s the same as a row above in every column. Keep each once: a person must not be learnt from and judged.",
                    table.repeats(),
                    table.repeats() == 1 ? "row holds" : "rows hold"));
        }
        questions.addAll(roles.questions());
        questions.addAll(tasks.questions());
        return new SpecificationGuess(
                new ColumnSpecification(id, "1", SOURCE, columns, named),
                table.rows(),
                unsure,
                List.copyOf(questions),
                unlabelled(table, named));
    }

    private static Map<String, Long> unlabelled(GuessedTable table, List<Task> tasks) {
        Set<String> outcomes = tasks.stream().map(Task::outcome).collect(Collectors.toSet());
        Map<String, Long> unlabelled = new TreeMap<>();
        for (ColumnGuess column : table.columns()) {
            if (outcomes.contains(column.name()) && column.gaps() > 0) {
                unlabelled.put(column.name(), column.gaps());
            }
        }
        return Collections.unmodifiableMap(unlabelled);
    }
}
