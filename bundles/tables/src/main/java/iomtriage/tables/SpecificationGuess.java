package iomtriage.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A first column specification for a table that nobody has described yet.
 *
 * @param specification the guess as a whole; its tasks are one for each column taken for an outcome
 * @param columns each column with what speaks for the guess
 */
public record SpecificationGuess(ColumnSpecification specification, List<GuessedColumn> columns) {

    private static final String SOURCE =
            "GUESSED from the file alone. Check every column before training: use, type, codes, missing codes, direction.";
    private static final int WINDOW = 12;
    private static final int MOST_RAGGED = 1000;

    public SpecificationGuess {
        columns = List.copyOf(columns);
    }

    /**
     * Reads a whole table and guesses.
     *
     * @param id id of the specification
     * @throws TableException if the file cannot be read as a table
     */
    public static SpecificationGuess of(Path file, String id) throws TableException {
        List<ColumnGuess> guesses = new ArrayList<>();
        List<String> ragged = new ArrayList<>();
        new CsvFile(file).lines(names -> {
            refuseDoubles(file, names);
            names.forEach(name -> guesses.add(new ColumnGuess(name)));
            return line -> {
                if (line.getFieldCount() != guesses.size() && ragged.size() < MOST_RAGGED) {
                    ragged.add("Line " + line.getStartingLineNumber() + " has " + line.getFieldCount()
                            + " fields, but the header has " + guesses.size() + ". Correct that line.");
                }
                for (int i = 0; i < Math.min(guesses.size(), line.getFieldCount()); i++) {
                    guesses.get(i).see(line.getField(i));
                }
            };
        });
        if (!ragged.isEmpty()) {
            throw new TableException(String.valueOf(file.getFileName()), ragged);
        }
        OptionalInt idColumn = idColumn(guesses);
        List<GuessedColumn> columns = new ArrayList<>();
        for (int i = 0; i < guesses.size(); i++) {
            columns.add(guesses.get(i).guess(idColumn.isPresent() && idColumn.getAsInt() == i));
        }
        List<Column> all = columns.stream().map(GuessedColumn::column).toList();
        return new SpecificationGuess(new ColumnSpecification(id, "1", SOURCE, all, tasks(all)), columns);
    }

    private static void refuseDoubles(Path file, List<String> names) throws TableException {
        Set<String> seen = new HashSet<>();
        List<String> problems = names.stream()
                .filter(name -> !seen.add(name))
                .map(name -> "Two columns are called \"" + name + "\". Rename one.")
                .toList();
        if (!problems.isEmpty()) {
            throw new TableException(String.valueOf(file.getFileName()), problems);
        }
    }

    /** The first column that has a reference's name and is unique, else the first that is unique. */
    private static OptionalInt idColumn(List<ColumnGuess> guesses) {
        OptionalInt named = IntStream.range(0, guesses.size())
                .filter(i -> guesses.get(i).isUnique() && guesses.get(i).isCalledId())
                .findFirst();
        return named.isPresent()
                ? named
                : IntStream.range(0, guesses.size())
                        .filter(i -> guesses.get(i).isUnique())
                        .findFirst();
    }

    private static List<Task> tasks(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.use() == ColumnUse.OUTCOME)
                .map(column -> task(column))
                .toList();
    }

    private static Task task(Column column) {
        String yes = column.codes().get(1).code();
        return new Task(column.name(), column.name(), yes, column.name(), WINDOW, null, null, null);
    }
}
