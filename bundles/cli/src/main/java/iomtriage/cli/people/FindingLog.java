package iomtriage.cli.people;

import iomtriage.api.caserecord.Finding;
import iomtriage.cli.Refusal;
import java.util.ArrayList;
import java.util.List;

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
        throw new Refusal(String.format("%s: %,d problems in %,d rows.", what, findings, rows), lines);
    }
}
