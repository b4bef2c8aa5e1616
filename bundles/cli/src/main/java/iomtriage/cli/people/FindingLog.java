package iomtriage.cli.people;

import iomtriage.api.finding.Finding;
import iomtriage.cli.terminal.Refusal;
import iomtriage.tables.csv.TableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what is wrong with the data, so that everything is told at once. Holds a bounded number of lines. */
public final class FindingLog {

    private static final int MOST_LINES = 1000;

    private final List<String> lines = new ArrayList<>();
    private long rows;
    private long findings;

    /** Adds everything wrong with one row; a sound row has nothing. */
    public void add(List<Finding> ofRow) {
        rows += ofRow.isEmpty() ? 0 : 1;
        for (Finding finding : ofRow) {
            findings++;
            if (lines.size() < MOST_LINES) {
                lines.add(finding.message());
            }
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
        if (findings > lines.size()) {
            lines.add(String.format("and %,d more in lines further down.", findings - lines.size()));
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
