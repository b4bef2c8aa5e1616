package iomtriage.tables;

import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One line of a table.
 *
 * @param line number of the line in the file, from 1; 0 where lines have no numbers
 * @param reference the person's reference, or "line N" where it could not be read; empty if lines have no numbers either
 * @param features feature values in the specification's layout; NaN is missing
 * @param others texts of the other columns, by name: outcomes, groups, filters
 * @param unknown cells with a code that their column does not list; they count as missing above
 * @param findings everything else that is wrong with the line; it cannot be used if there is anything
 */
public record TableRow(
        long line,
        String reference,
        double[] features,
        Map<String, String> others,
        List<UnknownCell> unknown,
        List<Finding> findings) {

    /** Whether it can be scored: nothing is wrong, and what is not known of its codes may count as missing. */
    public boolean canBeScored() {
        return findings.isEmpty()
                && unknown.stream().allMatch(cell -> cell.column().takesUnknownCodes());
    }

    /** The same with more that is wrong with it, as those know who handed it over. */
    public TableRow with(List<Finding> more) {
        return more.isEmpty()
                ? this
                : new TableRow(
                        line,
                        reference,
                        features,
                        others,
                        unknown,
                        Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** Why it cannot be scored, cell by cell; nothing if it can. */
    public List<Finding> obstacles() {
        if (canBeScored()) {
            return List.of();
        }
        return Stream.concat(
                        findings.stream(),
                        unknown.stream()
                                .filter(cell -> !cell.column().takesUnknownCodes())
                                .map(cell -> Table.finding(
                                        FindingCode.UNKNOWN_VALUE,
                                        line,
                                        cell.column().name(),
                                        "The cell holds none of the column's codes.",
                                        "Correct it, or list what it holds in the column specification: under"
                                                + " \"missing\", or under \"codes\".")))
                .toList();
    }

    /** Whether it can be learnt from: nothing is wrong, and every code is known. */
    public boolean canBeLearntFrom() {
        return findings.isEmpty() && unknown.isEmpty();
    }

    @Override
    public String toString() {
        return "TableRow[hidden, line " + line + ", " + (findings.size() + unknown.size()) + " findings]";
    }
}
