package iomtriage.tables;

import iomtriage.tables.specification.Code;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.SameText;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What cells hold that their columns do not list, told once a column however many cells there are. */
public final class UnknownCodes implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_FORMS = 200;
    private static final int MOST_LINES = 3;
    private static final int MOST_TOLD = 3;
    private static final int MOST_CODES = 12;

    private static final int OFTEN = 5;

    private static final int NEAR = 2;

    /** What was seen in one column. */
    private static final class Seen implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Map<String, Integer> forms = new TreeMap<>();
        private final List<Long> lines = new ArrayList<>();
        private long cells;
    }

    private final Map<Column, Seen> seen = new TreeMap<>(
            (Comparator<Column> & Serializable) (one, other) -> one.name().compareTo(other.name()));

    /** Takes note of a row's. */
    public void see(TableRow row) {
        row.unknown().forEach(cell -> see(row.line(), cell));
    }

    /** Takes note of a cell. */
    public void see(long line, UnknownCell cell) {
        Seen column = see(cell, 1);
        if (line > 0 && column.lines.size() < MOST_LINES) {
            column.lines.add(line);
        }
    }

    private Seen see(UnknownCell cell, int times) {
        Seen column = seen.computeIfAbsent(cell.column(), first -> new Seen());
        column.cells += times;
        if (column.forms.size() < MOST_FORMS || column.forms.containsKey(cell.text())) {
            column.forms.merge(cell.text(), times, Integer::sum);
        }
        return column;
    }

    /** Takes note of what others saw in other rows. */
    public void add(UnknownCodes others) {
        others.seen.forEach((column, found) -> {
            found.forms.forEach((text, times) -> see(new UnknownCell(column, text), times));
            Seen own = seen.computeIfAbsent(column, first -> new Seen());
            own.cells += found.cells
                    - found.forms.values().stream()
                            .mapToLong(Integer::longValue)
                            .sum();
            found.lines.stream().limit(MOST_LINES - own.lines.size()).forEach(own.lines::add);
        });
    }

    /** The commonest of a column's with the number of cells, as far as they may be repeated. */
    public Map<String, Integer> commonest(Column column) {
        Seen found = seen.getOrDefault(column, new Seen());
        Map<String, Integer> commonest = new LinkedHashMap<>();
        told(column, found).forEach(text -> commonest.put(text, found.forms.getOrDefault(text, 0)));
        return commonest;
    }

    /** In which columns, and in how many cells of each. */
    public Map<Column, Long> cells() {
        Map<Column, Long> cells = new TreeMap<>(Comparator.comparing(Column::name));
        seen.forEach((column, found) -> cells.put(column, found.cells));
        return cells;
    }

    /** A sentence a column that refuses them, with the way out; for training, a sentence for every column. */
    public List<String> problems(boolean training) {
        return seen.entrySet().stream()
                .filter(each -> training || !each.getKey().takesUnknownCodes())
                .map(each -> problem(each.getKey(), each.getValue()))
                .toList();
    }

    /** A sentence a column whose unknown codes count as missing when scored. */
    public List<String> notes() {
        return seen.entrySet().stream()
                .filter(each -> each.getKey().takesUnknownCodes())
                .map(each -> String.format(
                        Locale.UK,
                        "%s: %s none of its codes and %s as not known%s.",
                        each.getKey().name(),
                        holding(each.getValue()),
                        each.getValue().cells == 1 ? "counts" : "count",
                        forms(each.getKey(), each.getValue())))
                .toList();
    }

    private static String problem(Column column, Seen found) {
        return String.format(
                Locale.UK,
                "%s: %s none of its codes (%s)%s.%s%s Correct %s, or list what %s in the column"
                        + " specification: under \"missing\", or under \"codes\" as {\"code\": \"...\", \"words\": \"...\"}."
                        + " With \"unknownCode\": \"MISSING\" a person is scored as if it were not known.",
                column.name(),
                holding(found),
                codes(column),
                forms(column, found),
                lines(found),
                nearest(column, found),
                found.cells == 1 ? "it" : "them",
                found.cells == 1 ? "it holds" : "they hold");
    }

    /** Where to look, as far as lines have numbers. */
    private static String lines(Seen found) {
        return found.lines.isEmpty()
                ? ""
                : " See line " + found.lines.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + (found.cells > found.lines.size() ? " and further down." : ".");
    }

    private static String holding(Seen found) {
        return String.format(Locale.UK, found.cells == 1 ? "%,d cell holds" : "%,d cells hold", found.cells);
    }

    private static String codes(Column column) {
        String codes = column.codes().stream()
                .limit(MOST_CODES)
                .map(code -> "\"" + code.code() + "\"")
                .collect(Collectors.joining(", "));
        return column.codes().size() > MOST_CODES ? codes + " and more" : codes;
    }

    private static String forms(Column column, Seen found) {
        List<String> told = told(column, found);
        return told.isEmpty()
                ? ""
                : "; the commonest: "
                        + told.stream()
                                .map(text -> String.format(
                                        Locale.UK, "\"%s\" in %,d", text, found.forms.getOrDefault(text, 0)))
                                .collect(Collectors.joining(", "));
    }

    /** A text in few cells that is like no code may be someone's data in the wrong column: it is not repeated. */
    public static boolean mayBeTold(int cells) {
        return cells >= OFTEN;
    }

    private static List<String> told(Column column, Seen found) {
        return found.forms.entrySet().stream()
                .filter(form -> mayBeTold(form.getValue())
                        || near(column, form.getKey()).isPresent())
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(MOST_TOLD)
                .toList();
    }

    private static String nearest(Column column, Seen found) {
        return told(column, found).stream()
                .flatMap(text ->
                        near(column, text).map(code -> " Is \"" + text + "\" meant for \"" + code + "\"?").stream())
                .collect(Collectors.joining());
    }

    /** The code that a text is a slip of, if it is of one. */
    public static Optional<String> near(Column column, String text) {
        String key = SameText.key(text);
        return column.codes().stream()
                .map(Code::code)
                .filter(code -> {
                    int apart = distance(key, SameText.key(code));
                    return apart <= NEAR && 2 * apart < Math.min(key.length(), code.length());
                })
                .min(Comparator.comparingInt(code -> distance(key, SameText.key(code))));
    }

    /** Insertions, deletions and changes of a letter between two texts (Levenshtein, 1966). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
