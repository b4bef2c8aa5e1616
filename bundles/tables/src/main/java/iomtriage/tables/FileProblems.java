package iomtriage.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What keeps a file from being read as a table, each with its line and column. Holds a bounded number. */
final class FileProblems {

    private static final int MOST = 1000;

    private List<String> names = List.of();
    private final List<String> problems = new ArrayList<>();
    private boolean anyNotUtf8;
    private boolean anyQuote;
    private boolean anyTooLong;
    private long more;

    /** @param columns what the columns are called, once it is known */
    void columns(List<String> columns) {
        names = columns;
    }

    void notUtf8(long line, int field) {
        anyNotUtf8 = true;
        add(where(line, field) + ": holds bytes that are not UTF-8.");
    }

    void quote(long line, int field) {
        anyQuote = true;
        add(where(line, field)
                + ": the quote that opens there is not closed, or text follows where it closes. Correct that line.");
    }

    void tooLong(long line) {
        anyTooLong = true;
        add(String.format(
                Locale.UK,
                "line %d: holds a field longer than %,d characters. Correct that line.",
                line,
                CsvFile.LONGEST_FIELD));
    }

    /** Whether lines were passed over. */
    boolean isAnyPassedOver() {
        return anyQuote || anyTooLong;
    }

    private String where(long line, int field) {
        return "line " + line + ", " + (field <= names.size() ? names.get(field - 1) : "field " + field);
    }

    private void add(String problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            more++;
        }
    }

    /** Each as a sentence; the last says what they have in common, too. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>(problems);
        if (more > 0) {
            sentences.add(String.format(Locale.UK, "and %,d more of the kind further down.", more));
        }
        if (!sentences.isEmpty()) {
            sentences.add(sentences.remove(sentences.size() - 1) + remarks());
        }
        return sentences;
    }

    private String remarks() {
        return (anyNotUtf8 ? " Export it again as UTF-8: a spreadsheet calls that \"CSV UTF-8\"." : "")
                + (anyQuote ? " What comes after was checked as if the quoted field ended with its line." : "");
    }
}
