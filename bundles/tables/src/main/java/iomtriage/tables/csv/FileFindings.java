package iomtriage.tables.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What keeps a file from being read as a table, each with its line or column. Holds a bounded number. */
final class FileFindings {

    private static final int MOST = 1000;

    /** How many lines of a column are named in which bytes are not UTF-8. */
    private static final int MOST_LINES = 3;

    private final List<String> findings = new ArrayList<>();
    private final Map<String, NotUtf8> notUtf8 = new LinkedHashMap<>();
    private long more;
    private final Set<Long> noObjects = new HashSet<>();

    /** Told once a column, since a file in another encoding has such a cell wherever a name has an accent. */
    void notUtf8(String column, long line) {
        notUtf8.computeIfAbsent(column, name -> new NotUtf8()).see(line);
    }

    void broken(String where) {
        add(String.format(
                Locale.UK,
                "%s: the quote that opens there is not closed, text follows where it closes, or the field is longer than"
                        + " %,d characters. Correct that line. What comes after it was not checked.",
                where,
                CsvLines.LONGEST_FIELD));
    }

    /** Told once, be the line read once or twice. */
    void notAnObject(long line) {
        if (noObjects.add(line)) {
            add("line " + line
                    + ": is not one flat JSON object. Write one object a line, with text, numbers, true, false or"
                    + " null in it and each name once.");
        }
    }

    private void add(String finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        } else {
            more++;
        }
    }

    /** Each as a sentence; the last says what they have in common, too. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>(findings);
        if (more > 0) {
            sentences.add(String.format(Locale.UK, "and %,d more of the kind further down.", more));
        }
        notUtf8.forEach((column, seen) -> sentences.add(column + ": " + seen));
        if (!notUtf8.isEmpty()) {
            sentences.add(sentences.remove(sentences.size() - 1)
                    + " Save it again as UTF-8 (a spreadsheet calls that \"CSV UTF-8\"), or convert it:"
                    + " iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW");
        }
        return sentences;
    }

    /** Cells of a column that are no text. */
    private static final class NotUtf8 {

        private final List<Long> first = new ArrayList<>();
        private long cells;

        void see(long line) {
            cells++;
            if (first.size() < MOST_LINES) {
                first.add(line);
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.UK,
                    "%,d %s bytes that are not UTF-8. See line %s%s.",
                    cells,
                    cells == 1 ? "cell holds" : "cells hold",
                    first.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    cells > MOST_LINES ? " and further down" : "");
        }
    }
}
