package iomtriage.extracts.rows;

import iomtriage.extracts.mapping.TableMapping;
import iomtriage.tables.csv.Line;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of a table's file: CSV with any usual separator, or JSON Lines of flat objects. Files come in any order, so their rows
 * are held in memory and sorted, those of one person staying in the file's order; a caseload too large for that is queried.
 */
public final class FileRows implements KeyedRows {

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Long> unmapped = new TreeMap<>();
    /** Extracts repeat themselves: dates, codes and answers are kept once. */
    private final Map<String, String> texts = new HashMap<>();

    private final Iterator<Row> next;

    private FileRows(TableMapping table, Path file) throws TableException {
        List<String> findings = new ArrayList<>();
        TableFile lines = new TableFile(file);
        lines.linesIfAny(names -> {
            List<Integer> places = places(table, names, findings);
            List<String> others = others(table, names);
            others.forEach(name -> unmapped.put(name, 0L));
            return line -> add(table, names, places, line, findings);
        });
        if (!findings.isEmpty()) {
            throw new TableException(lines.name(), findings);
        }
        texts.clear();
        rows.sort(Comparator.comparing(Row::key));
        next = rows.iterator();
    }

    /**
     * Reads a table's file.
     *
     * @throws TableException if it cannot be read, or lacks columns; with every finding
     */
    public static FileRows of(TableMapping table, Path file) throws TableException {
        return new FileRows(table, file);
    }

    private static List<Integer> places(TableMapping table, List<String> names, List<String> findings) {
        List<Integer> places = new ArrayList<>();
        for (String name : table.needed()) {
            int place = names.indexOf(name);
            if (place < 0) {
                findings.add("There is no column \"" + name + "\", which the mapping of \"" + table.name()
                        + "\" uses. Correct the mapping, or export the column.");
            } else if (names.lastIndexOf(name) != place) {
                findings.add("Two columns are called \"" + name + "\". Rename one of them.");
            }
            places.add(place);
        }
        return places;
    }

    private static List<String> others(TableMapping table, List<String> names) {
        return names.stream()
                .filter(name ->
                        !table.needed().contains(name) && !table.ignored().contains(name))
                .toList();
    }

    private void add(TableMapping table, List<String> names, List<Integer> places, Line line, List<String> findings) {
        if (line.fields().size() != names.size()) {
            findings.add("line " + line.number() + ": it has " + line.fields().size() + " fields, but the header has "
                    + names.size() + ". Check for a missing or extra separator, or a quote in the wrong place.");
        }
        if (!findings.isEmpty()) {
            return;
        }
        List<String> cells = new ArrayList<>();
        for (int place : places) {
            cells.add(once(line.fields().get(place).strip()));
        }
        for (int i = 0; i < names.size(); i++) {
            if (!line.fields().get(i).isBlank()) {
                unmapped.computeIfPresent(names.get(i), (name, filled) -> filled + 1);
            }
        }
        rows.add(new Row(line.number(), cells.get(0), cells));
    }

    private String once(String text) {
        String kept = texts.putIfAbsent(text, text);
        return kept == null ? text : kept;
    }

    @Override
    public Optional<Row> next() {
        return next.hasNext() ? Optional.of(next.next()) : Optional.empty();
    }

    @Override
    public boolean hasNumericKeys() {
        return false;
    }

    @Override
    public Map<String, Long> unmapped() {
        return Map.copyOf(unmapped);
    }

    @Override
    public void close() {
        rows.clear();
    }
}
