package iomtriage.tables;

import iomtriage.api.finding.Finding;
import java.util.List;
import java.util.Map;

/**
 * One line of a table.
 *
 * @param line number of the line in the file, from 1
 * @param reference the person's reference, or "line N" where it could not be read
 * @param features feature values in the specification's layout; NaN is missing
 * @param others texts of the other columns, by name: outcomes, groups, filters
 * @param findings everything wrong with the line; empty if it can be used
 */
public record TableRow(
        long line, String reference, double[] features, Map<String, String> others, List<Finding> findings) {

    @Override
    public String toString() {
        return "TableRow[hidden, line " + line + ", " + findings.size() + " findings]";
    }
}
