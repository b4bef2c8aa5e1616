package iomtriage.tables.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What keeps a file from being read as a table, each with its line and column. Holds a bounded number. */
final class FileFindings {

    private static final int MOST = 1000;

    private final List<String> findings = new ArrayList<>();
    private boolean anyNotUtf8;
    private long more;
    private final Set<Long> noObjects = new HashSet<>();

    void notUtf8(String where) {
        anyNotUtf8 = true;
        add(where + ": holds bytes that are not UTF-8.");
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
        if (anyNotUtf8) {
            sentences.add(sentences.remove(sentences.size() - 1)
                    + " Save it again as UTF-8 (a spreadsheet calls that \"CSV UTF-8\"), or convert it:"
                    + " iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW");
        }
        return sentences;
    }
}
