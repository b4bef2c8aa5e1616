package iomtriage.tables.guess;

import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import iomtriage.tables.specification.ColumnSpecification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table that nobody has described yet, as its columns were seen.
 *
 * @param columns its columns, in order
 * @param rows how many rows it has
 * @param repeats how many of them hold the same as a row above in every column
 */
record GuessedTable(List<ColumnGuess> columns, long rows, long repeats) {

    private static final int MOST_RAGGED = 1000;

    /** One heading in so many that is a number or a day, and the first line is data. */
    private static final int ONE_DATUM_IN = 3;

    static GuessedTable read(Path file) throws TableException {
        List<ColumnGuess> columns = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        TableFile table = new TableFile(file);
        RepeatedRows repeats = new RepeatedRows();
        long rows = 0;
        try {
            rows = read(table, columns, repeats, findings);
        } catch (TableException broken) {
            findings.addAll(broken.findings());
        }
        if (!findings.isEmpty()) {
            throw new TableException(table.name(), findings);
        }
        return new GuessedTable(columns, rows, repeats.count());
    }

    private static long read(TableFile table, List<ColumnGuess> columns, RepeatedRows repeats, List<String> ragged)
            throws TableException {
        return table.lines(names -> {
            refuseUnlessNames(table, names);
            names.forEach(name -> columns.add(new ColumnGuess(name)));
            return line -> {
                if (line.fields().size() != columns.size() && ragged.size() < MOST_RAGGED) {
                    ragged.add("Line " + line.number() + " has " + line.fields().size() + " fields, but the header has "
                            + columns.size() + ". Correct that line.");
                }
                repeats.see(line.fields());
                for (int i = 0; i < Math.min(columns.size(), line.fields().size()); i++) {
                    columns.get(i).see(line.fields().get(i), line.number());
                }
            };
        });
    }

    /** What stands in a first line that is data is not repeated. */
    private static void refuseUnlessNames(TableFile table, List<String> names) throws TableException {
        long data = names.stream()
                .filter(name -> NumberGuess.isNumber(name)
                        || !DateGuess.formats(List.of(name)).isEmpty())
                .count();
        if (data * ONE_DATUM_IN >= names.size()) {
            throw new TableException(
                    table.name(),
                    List.of("Its first line holds no names: " + data + " of its " + names.size()
                            + " fields are numbers or days. Put a line with a name for every column on top."));
        }
        Set<String> seen = new HashSet<>();
        List<String> doubles = names.stream()
                .filter(name -> !seen.add(name))
                .map(name -> "Two columns are called \"" + name + "\". Rename one.")
                .toList();
        if (!doubles.isEmpty()) {
            throw new TableException(table.name(), doubles);
        }
    }

    /** What a person said that the table does not bear out, each as a sentence. */
    List<String> against(Told told) {
        List<String> against = new ArrayList<>(unknown(told));
        for (ColumnGuess column : columns) {
            if (told.outcomes().contains(column.name())) {
                column.whyItSaysNothing()
                        .map(why -> "\"" + column.name() + "\" cannot be predicted: " + why
                                + ". Name another with --outcome, or fill it.")
                        .ifPresent(against::add);
            }
        }
        return against;
    }

    private List<String> unknown(Told told) {
        List<String> names = columns.stream().map(ColumnGuess::name).toList();
        return Stream.of(told.outcomes().stream(), told.id().stream(), told.excluded().stream())
                .flatMap(each -> each)
                .filter(name -> !names.contains(name) && !name.equals(ColumnSpecification.ROW_NUMBER))
                .map(name -> "It has no column \"" + name + "\". It has: " + String.join(", ", names) + ".")
                .toList();
    }
}
