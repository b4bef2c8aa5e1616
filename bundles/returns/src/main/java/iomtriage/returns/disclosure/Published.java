package iomtriage.returns.disclosure;

import iomtriage.returns.disclosure.LinearProgram.Bound;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * What anyone knows who reads some tables: counts that are shown, exactly or rounded, the relations between counts, and that
 * no count is below 0. Says how far each withheld count can be worked out of that. Not thread-safe.
 */
public final class Published {

    private static final double CLOSE = 1e-4;

    /**
     * What a count can be.
     *
     * @param low the lowest, a whole number
     * @param high the highest; empty if nothing bounds it
     */
    public record Range(long low, OptionalLong high) {

        /** Whether fewer numbers than this lie between the ends. */
        public boolean isWithin(long width) {
            return high.isPresent() && high.getAsLong() - low < width;
        }
    }

    private final double[] low;
    private final double[] high;
    private final List<Relation> relations;
    private final List<List<Relation>> of = new ArrayList<>();

    /** @param size how many counts; nothing is known of any yet */
    public Published(int size, List<Relation> relations) {
        low = new double[size];
        high = new double[size];
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        this.relations = relations;
        for (int i = 0; i < size; i++) {
            of.add(new ArrayList<>());
        }
        for (Relation relation : relations) {
            of.get(relation.whole()).add(relation);
            relation.parts().forEach(part -> of.get(part).add(relation));
        }
    }

    /** How many counts. */
    public int size() {
        return low.length;
    }

    List<Relation> relations() {
        return relations;
    }

    /** Says that a count is shown: which counts are shown as it is. */
    public void show(int cell, double lowest, double highest) {
        low[cell] = lowest;
        high[cell] = highest;
    }

    void withhold(int cell) {
        show(cell, 0, Double.POSITIVE_INFINITY);
    }

    double low(int cell) {
        return low[cell];
    }

    double high(int cell) {
        return high[cell];
    }

    private boolean isExact(int cell) {
        return low[cell] == high[cell];
    }

    /** Whether the first of the counts can be these, given all else that is known. */
    public boolean allows(long[] counts) {
        for (int i = 0; i < counts.length; i++) {
            show(i, counts[i], counts[i]);
        }
        return isPossible();
    }

    /** Whether there are counts of which all that is known is true. */
    public boolean isPossible() {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (!isExact(i)) {
                open.add(i);
            }
        }
        LinearProgram program = new LinearProgram(Math.max(1, open.size()));
        for (int i = 0; i < open.size(); i++) {
            bounds(program, i, open.get(i));
        }
        relations.forEach(relation -> constrain(program, relation, open));
        return program.least(program.row()).isPresent();
    }

    /**
     * What a withheld count can be, given all that is shown.
     *
     * @throws IllegalStateException if what is shown is not {@link #isPossible() possible}
     */
    public Range range(int cell) {
        List<Integer> around = around(cell);
        LinearProgram program = new LinearProgram(around.size());
        TreeSet<Integer> seen = new TreeSet<>(around);
        for (int each : around) {
            bounds(program, around.indexOf(each), each);
        }
        for (Relation relation : relations) {
            boolean touches =
                    seen.contains(relation.whole()) || relation.parts().stream().anyMatch(seen::contains);
            if (touches) {
                constrain(program, relation, around);
            }
        }
        int at = around.indexOf(cell);
        double highest = program.highest(at);
        return new Range(
                (long) Math.ceil(program.lowest(at) - CLOSE),
                Double.isInfinite(highest)
                        ? OptionalLong.empty()
                        : OptionalLong.of((long) Math.floor(highest + CLOSE)));
    }

    /** Counts that are not exactly known and hang together with this one through others that are not. */
    private List<Integer> around(int cell) {
        TreeSet<Integer> found = new TreeSet<>(List.of(cell));
        Deque<Integer> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            for (Relation relation : of.get(next.pop())) {
                reach(relation.whole(), found, next);
                relation.parts().forEach(part -> reach(part, found, next));
            }
        }
        return new ArrayList<>(found);
    }

    private void reach(int cell, TreeSet<Integer> found, Deque<Integer> next) {
        if (!isExact(cell) && found.add(cell)) {
            next.add(cell);
        }
    }

    private void bounds(LinearProgram program, int variable, int cell) {
        double[] row = program.row();
        row[variable] = 1;
        if (low[cell] > 0) {
            program.where(row, Bound.AT_LEAST, low[cell]);
        }
        if (Double.isFinite(high[cell])) {
            program.where(row, Bound.AT_MOST, high[cell]);
        }
    }

    private void constrain(LinearProgram program, Relation relation, List<Integer> variables) {
        double[] all = program.row();
        double known = 0;
        for (int part : relation.parts()) {
            known += add(all, variables.indexOf(part), part, 1);
        }
        known += add(all, variables.indexOf(relation.whole()), relation.whole(), -1);
        program.where(all, relation.addsUp() ? Bound.EQUAL : Bound.AT_LEAST, -known);
        if (!relation.addsUp()) {
            for (int part : relation.parts()) {
                double[] one = program.row();
                double rest = add(one, variables.indexOf(part), part, 1)
                        + add(one, variables.indexOf(relation.whole()), relation.whole(), -1);
                program.where(one, Bound.AT_MOST, -rest);
            }
        }
    }

    /** Adds a count to a row if it is a variable; otherwise gives what it adds. */
    private double add(double[] row, int variable, int cell, double sign) {
        if (variable < 0) {
            return sign * low[cell];
        }
        row[variable] += sign;
        return 0;
    }
}
