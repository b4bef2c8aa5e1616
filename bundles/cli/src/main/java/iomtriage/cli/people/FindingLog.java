package iomtriage.cli.people;

import iomtriage.api.finding.Finding;
import iomtriage.cli.terminal.Refusal;
import iomtriage.tables.csv.TableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects what is wrong with the data, so that everything is told at once: the same fault of a column in the first lines of the file,
 * and in how many others. Holds a bounded number of lines.
 */
public final class FindingLog {

    private static final int MOST_LINES = 1000;

    private static final int MOST_OF_A_FAULT = 3;
    private static final Pattern PLACE = Pattern.compile("^line \\d+, ");

    private final List<String> lines = new ArrayList<>();
    /** In how many lines of a file a column has a fault. */
    private final Map<String, Long> faults = new LinkedHashMap<>();

    private long untold;
    private long rows;
    private long findings;

    /** Adds everything wrong with one row; a sound row has nothing. */
    public void add(List<Finding> ofRow) {
        rows += ofRow.isEmpty() ? 0 : 1;
        ofRow.forEach(finding -> add(finding.message(), PLACE.matcher(finding.message())));
    }

    private void add(String message, Matcher place) {
        findings++;
        boolean told = !place.find() || faults.merge(place.replaceFirst(""), 1L, Long::sum) <= MOST_OF_A_FAULT;
        if (told && lines.size() < MOST_LINES) {
            lines.add(message);
        } else if (told) {
            untold++;
        }
    }

    /** Adds everything wrong with one person's record. */
    public void addFor(String reference, List<Finding> ofRecord) {
        add(ofRecord.stream()
                .map(finding -> new Finding(
                        finding.code(), reference + ", " + finding.field(), finding.problem(), finding.remedy()))
                .toList());
    }

    /** Adds something wrong with a column or a file as a whole. */
    public void add(String problem) {
        findings++;
        lines.add(problem);
    }

    /** How many rows have something wrong. */
    public long rows() {
        return rows;
    }

    /** @throws Refusal if anything was found, with everything that was */
    public void refuseIfAny(String what) {
        if (findings == 0) {
            return;
        }
        faults.forEach((fault, found) -> {
            if (found > MOST_OF_A_FAULT) {
                lines.add(String.format(
                        Locale.UK, "and in %s more, %s", counted(found - MOST_OF_A_FAULT, "line"), fault));
            }
        });
        if (untold > 0) {
            lines.add(String.format(Locale.UK, "and %,d more in lines further down.", untold));
        }
        String where = rows == 0 ? "" : " in " + counted(rows, "row");
        throw new Refusal(what + ": " + counted(findings, "problem") + where + ".", lines);
    }

    /**
     * For a table that breaks in the middle.
     *
     * @throws Refusal with what was found before it broke, and the break itself
     * @throws TableException if nothing was found before
     */
    public void refuseBroken(String what, TableException broken) throws TableException {
        if (findings == 0) {
            throw broken;
        }
        broken.findings().forEach(this::add);
        refuseIfAny(what);
    }

    private static String counted(long count, String what) {
        return String.format(Locale.UK, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
