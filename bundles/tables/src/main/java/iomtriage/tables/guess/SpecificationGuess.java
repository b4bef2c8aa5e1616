package iomtriage.tables.guess;

import iomtriage.tables.csv.CsvFile;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first column specification for a table that nobody has described yet.
 *
 * @param specification the guess as a whole: each column says what spoke for it, and each column taken for an outcome has a task
 */
public record SpecificationGuess(ColumnSpecification specification) {

    private static final String SOURCE =
            "GUESSED from the file alone. Check every column before training: use, type, codes, missing codes, direction.";
    private static final int MONTHS_A_YEAR = 12;
    private static final Pattern MONTHS =
            Pattern.compile("([1-9]\\d{0,2})[ _-]*m(onths?|ths?)?(?![a-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS =
            Pattern.compile("([1-9])[ _-]*y(ears?|rs?)?(?![a-z])", Pattern.CASE_INSENSITIVE);
    private static final int MOST_RAGGED = 1000;

    /**
     * Reads a whole table and guesses.
     *
     * @param id id of the specification
     * @throws TableException if the file cannot be read as a table
     */
    public static SpecificationGuess of(Path file, String id) throws TableException {
        List<ColumnGuess> guesses = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        try {
            read(file, guesses, findings);
        } catch (TableException broken) {
            findings.addAll(broken.findings());
        }
        if (!findings.isEmpty()) {
            throw new TableException(String.valueOf(file.getFileName()), findings);
        }
        List<Column> all = columns(guesses);
        return new SpecificationGuess(new ColumnSpecification(id, "1", SOURCE, all, tasks(all)));
    }

    private static void read(Path file, List<ColumnGuess> guesses, List<String> ragged) throws TableException {
        new CsvFile(file).lines(names -> {
            refuseDoubles(file, names);
            names.forEach(name -> guesses.add(new ColumnGuess(name)));
            return line -> {
                if (line.fields().size() != guesses.size() && ragged.size() < MOST_RAGGED) {
                    ragged.add("Line " + line.number() + " has " + line.fields().size() + " fields, but the header has "
                            + guesses.size() + ". Correct that line.");
                }
                for (int i = 0; i < Math.min(guesses.size(), line.fields().size()); i++) {
                    guesses.get(i).see(line.fields().get(i));
                }
            };
        });
    }

    private static List<Column> columns(List<ColumnGuess> guesses) {
        Optional<ColumnGuess> reference = reference(guesses);
        Optional<ColumnGuess> asOf =
                guesses.stream().filter(ColumnGuess::isAsOf).findFirst();
        return guesses.stream()
                .map(guess -> reference.filter(guess::equals).isPresent()
                        ? guess.reference()
                        : asOf.filter(guess::equals).isPresent() ? guess.asOf() : guess.guess())
                .toList();
    }

    private static void refuseDoubles(Path file, List<String> names) throws TableException {
        Set<String> seen = new HashSet<>();
        List<String> findings = names.stream()
                .filter(name -> !seen.add(name))
                .map(name -> "Two columns are called \"" + name + "\". Rename one.")
                .toList();
        if (!findings.isEmpty()) {
            throw new TableException(String.valueOf(file.getFileName()), findings);
        }
    }

    /** The first column that has a reference's name and is unique, else the first that is unique. */
    private static Optional<ColumnGuess> reference(List<ColumnGuess> guesses) {
        List<ColumnGuess> unique =
                guesses.stream().filter(ColumnGuess::isUnique).toList();
        return unique.stream()
                .filter(ColumnGuess::isCalledId)
                .findFirst()
                .or(() -> unique.stream().findFirst());
    }

    private static List<Task> tasks(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.use() == ColumnUse.OUTCOME)
                .map(column -> task(column))
                .toList();
    }

    private static Task task(Column column) {
        String yes = column.codes().get(1).code();
        String name = column.name();
        return new Task(Task.nameFor(name), name, yes, name, window(name), null, null, null);
    }

    /** As the name says, as in "within 2 years"; a year where it does not. */
    private static int window(String name) {
        Matcher months = MONTHS.matcher(name);
        if (months.find()) {
            return Integer.parseInt(months.group(1));
        }
        Matcher years = YEARS.matcher(name);
        return years.find() ? Integer.parseInt(years.group(1)) * MONTHS_A_YEAR : MONTHS_A_YEAR;
    }
}
