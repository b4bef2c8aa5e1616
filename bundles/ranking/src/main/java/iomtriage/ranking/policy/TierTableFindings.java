package iomtriage.ranking.policy;

import java.util.ArrayList;
import java.util.List;

/** Finds cells of the tier table that are missing, left over, unknown or at odds with their neighbours. */
final class TierTableFindings {

    private final RankingPolicy policy;
    private final List<String> findings = new ArrayList<>();

    private TierTableFindings(RankingPolicy policy) {
        this.policy = policy;
    }

    static List<String> of(RankingPolicy policy) {
        TierTableFindings found = new TierTableFindings(policy);
        for (int row = 0; row < policy.seriousHarm().size(); row++) {
            found.row(row);
        }
        for (String row : policy.table().keySet()) {
            if (policy.seriousHarm().stream().noneMatch(band -> band.name().equals(row))) {
                found.findings.add("table." + row + ": is not a serious-harm band.");
            }
        }
        return found.findings;
    }

    private void row(int row) {
        String name = policy.seriousHarm().get(row).name();
        List<String> cells = policy.table().get(name);
        if (cells == null) {
            findings.add("table: has no row \"" + name + "\".");
            return;
        }
        if (cells.size() != policy.reoffending().size()) {
            findings.add("table." + name + ": has " + cells.size() + " cells for "
                    + policy.reoffending().size() + " reoffending bands.");
        }
        for (int column = 0;
                column < Math.min(cells.size(), policy.reoffending().size());
                column++) {
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
        List<String> cells =
                policy.table().getOrDefault(policy.seriousHarm().get(row).name(), List.of());
        return column < cells.size() ? policy.tiers().indexOf(cells.get(column)) : -1;
    }

    private String path(int row, int column) {
        return "table." + policy.seriousHarm().get(row).name() + "[" + column + "] (serious harm "
                + policy.seriousHarm().get(row).name() + ", reoffending "
                + policy.reoffending().get(column).name() + ")";
    }
}
