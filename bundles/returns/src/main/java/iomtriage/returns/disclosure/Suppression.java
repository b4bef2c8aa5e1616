package iomtriage.returns.disclosure;

import iomtriage.returns.disclosure.LinearProgram.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Chooses what to withhold. First every small count; then, as long as any withheld count could be worked out to within the
 * rule's width, the others that cost least: a linear program looks for two sets of tables, both as good as the true one to
 * anyone who reads what is shown, in which that count differs by the width, and that change as few other people as possible.
 * After Fischetti and Salazar, Solving the cell suppression problem on tabular data with linear constraints, Management
 * Science 47 (2001), without their search for the very least. Not thread-safe.
 */
public final class Suppression {

    private static final double CHANGED = 1e-4;

    private final Published published;
    private final long[] counts;
    private final TreeSet<Integer> fixed;
    private final DisclosureRule rule;
    private final TreeSet<Integer> withheld = new TreeSet<>();

    /**
     * @param published what is known beside the counts; the first of its counts are these
     * @param counts the true counts
     * @param fixed counts that stand in an earlier return, so that withholding them here would protect nobody
     */
    public Suppression(Published published, long[] counts, TreeSet<Integer> fixed, DisclosureRule rule) {
        this.published = published;
        this.counts = counts;
        this.fixed = fixed;
        this.rule = rule;
    }

    /**
     * Positions of what must be withheld.
     *
     * @param small what is withheld whatever stands beside it
     * @param hidden further counts that nobody shows and that may not be worked out either
     * @return empty, if what was published earlier gives away one of them whatever is withheld now
     */
    public Optional<TreeSet<Integer>> choose(TreeSet<Integer> small, TreeSet<Integer> hidden) {
        for (int i = 0; i < counts.length; i++) {
            long shown = rule.shown(counts[i]);
            published.show(i, rule.lowest(shown), rule.highest(shown));
        }
        small.forEach(this::withhold);
        TreeSet<Integer> open = open(hidden);
        TreeSet<Integer> safe = new TreeSet<>();
        while (!safe.containsAll(open)) {
            for (int cell : open) {
                // What is safe stays so: to withhold more leaves more open.
                if (!safe.contains(cell) && isGivenAway(cell)) {
                    List<Integer> more = cheapest(cell);
                    if (more.isEmpty()) {
                        return Optional.empty();
                    }
                    more.forEach(this::withhold);
                } else {
                    safe.add(cell);
                }
            }
            open = open(hidden);
        }
        return Optional.of(withheld);
    }

    private TreeSet<Integer> open(TreeSet<Integer> hidden) {
        TreeSet<Integer> open = new TreeSet<>(withheld);
        open.removeAll(fixed);
        open.addAll(hidden);
        return open;
    }

    private boolean isGivenAway(int cell) {
        Published.Range range = published.range(cell);
        boolean matters = cell < counts.length || rule.isSmall(range.low());
        return matters && range.isWithin(rule.within());
    }

    private void withhold(int cell) {
        withheld.add(cell);
        if (!fixed.contains(cell)) {
            published.withhold(cell);
        }
    }

    /** What else to withhold so that a count can differ by the width; none if nothing helps. */
    private List<Integer> cheapest(int target) {
        int size = published.size();
        // Two tables side by side; a count that is shown may move up or down in each, at a cost.
        LinearProgram program = new LinearProgram(6 * size);
        double[] cost = program.row();
        for (int table = 0; table < 2; table++) {
            for (int cell = 0; cell < size; cell++) {
                cell(program, cost, table * size, cell, size);
            }
            for (Relation relation : published.relations()) {
                constrain(program, relation, table * size);
            }
        }
        double[] apart = program.row();
        apart[target] = 1;
        apart[size + target] = -1;
        program.where(apart, Bound.AT_LEAST, rule.within());
        return program.least(cost).map(this::changed).orElse(List.of());
    }

    private void cell(LinearProgram program, double[] cost, int offset, int cell, int size) {
        if (Double.isInfinite(published.high(cell))) {
            return;
        }
        double[] row = program.row();
        row[offset + cell] = 1;
        boolean movable = cell < counts.length && !fixed.contains(cell);
        if (!movable) {
            program.where(row, Bound.AT_LEAST, published.low(cell));
            program.where(row, Bound.AT_MOST, published.high(cell));
            return;
        }
        int up = 2 * size + offset + cell;
        int down = 4 * size + offset + cell;
        row[up] = -1;
        row[down] = 1;
        program.where(row, Bound.EQUAL, counts[cell]);
        // What others are parts of is missed more than its parts are.
        long wholes = 1
                + published.relations().stream()
                        .filter(relation -> relation.whole() == cell)
                        .count();
        cost[up] = (1 + counts[cell]) * wholes;
        cost[down] = cost[up];
    }

    private static void constrain(LinearProgram program, Relation relation, int offset) {
        double[] all = program.row();
        relation.parts().forEach(part -> all[offset + part] += 1);
        all[offset + relation.whole()] -= 1;
        program.where(all, relation.addsUp() ? Bound.EQUAL : Bound.AT_LEAST, 0);
        if (!relation.addsUp()) {
            for (int part : relation.parts()) {
                double[] one = program.row();
                one[offset + part] = 1;
                one[offset + relation.whole()] = -1;
                program.where(one, Bound.AT_MOST, 0);
            }
        }
    }

    private List<Integer> changed(double[] point) {
        int size = published.size();
        List<Integer> changed = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            boolean moved = false;
            for (int table = 0; table < 4; table++) {
                moved |= point[2 * size + table * size + cell] > CHANGED;
            }
            if (moved && !withheld.contains(cell)) {
                changed.add(cell);
            }
        }
        return changed;
    }
}
