package iomtriage.ranking.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds cells of the tier table that are missing, left over, unknown or at odds with their neighbours. */
final class TierTableFindings {

    /** Orders are found with keys that have four bits for the tier. */
    private static final int MOST = 16;

    private final TierTable tiers;
    private final List<String> findings = new ArrayList<>();

    private TierTableFindings(TierTable tiers) {
        this.tiers = tiers;
    }

    static List<String> of(TierTable tiers) {
        TierTableFindings found = new TierTableFindings(tiers);
        found.names("tiers", tiers.labels());
        found.names("bands", tiers.bands());
        for (int row = 0; row < tiers.bands().size(); row++) {
            found.row(row);
        }
        for (String row : tiers.table().keySet()) {
            if (!tiers.bands().contains(row)) {
                found.findings.add("table." + row + ": is not listed under bands.");
            }
        }
        return found.findings;
    }

    private void names(String path, List<String> names) {
        if (names.isEmpty()
                || names.size() > MOST
                || new HashSet<>(names).size() != names.size()
                || names.stream().anyMatch(String::isBlank)) {
            findings.add(path + ": must name at least one and at most " + MOST + ", highest first, and each once.");
        }
    }

    private void row(int row) {
        String name = tiers.bands().get(row);
        List<String> cells = tiers.table().get(name);
        if (cells == null) {
            findings.add("table: has no row \"" + name + "\".");
            return;
        }
        if (cells.size() != tiers.bands().size()) {
            findings.add("table." + name + ": has " + cells.size() + " cells for "
                    + tiers.bands().size() + " bands.");
        }
        for (int column = 0; column < Math.min(cells.size(), tiers.bands().size()); column++) {
            cell(row, column);
        }
    }

    private void cell(int row, int column) {
        int tier = tier(row, column);
        if (tier < 0) {
            findings.add(path(row, column) + ": the tier is not listed under tiers.");
        }
        if (column > 0 && tier >= 0 && tier < tier(row, column - 1)) {
            findings.add(path(row, column) + ": gives a higher tier than the higher reoffending band beside it.");
        }
        if (row > 0 && tier >= 0 && tier < tier(row - 1, column)) {
            findings.add(path(row, column) + ": gives a higher tier than the higher serious-harm band above it.");
        }
    }

    /** Index of a cell's tier, 0 for the highest; below 0 if there is no such cell or tier. */
    private int tier(int row, int column) {
        List<String> cells = tiers.table().getOrDefault(tiers.bands().get(row), List.of());
        return column < cells.size() ? tiers.labels().indexOf(cells.get(column)) : -1;
    }

    private String path(int row, int column) {
        return "table." + tiers.bands().get(row) + "[" + column + "] (serious harm "
                + tiers.bands().get(row) + ", reoffending "
                + tiers.bands().get(column) + ")";
    }
}
