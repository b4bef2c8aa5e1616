package iomtriage.cli.measure;

import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.evaluation.performance.ListOverlap;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says whose place on a list changes from one model to another, and which term moved them. */
public final class ListChange {

    /**
     * Whose place changes.
     *
     * @param staying how many are on both lists
     * @param agreement share of all people on either list who are on both
     * @param entering on the second list alone, in the order of the data
     * @param leaving on the first list alone, in the order of the data
     */
    public record Result(int staying, double agreement, List<Move> entering, List<Move> leaving) {}

    /**
     * One person who enters or leaves.
     *
     * @param reference the person's reference
     * @param before probability by the first model
     * @param after probability by the second
     * @param term the term whose contribution changed most in the direction of the move
     * @param change that change, in log-odds
     * @param reason the term's reason in plain words, by the second model where it has the term
     */
    public record Move(String reference, double before, double after, String term, double change, String reason) {

        /** Shows no personal data. */
        @Override
        public String toString() {
            return "Move[hidden]";
        }
    }

    private final OutcomeModel first;
    private final OutcomeModel second;

    public ListChange(OutcomeModel first, OutcomeModel second) {
        this.first = first;
        this.second = second;
    }

    /** Explains an overlap: rows are the same people in both, each in its own model's layout. */
    public Result of(ListOverlap overlap, LabelledPeople before, LabelledPeople after) {
        return new Result(
                overlap.staying().size(),
                overlap.agreement(),
                overlap.entering().stream()
                        .map(row -> move(row, before, after, 1))
                        .toList(),
                overlap.leaving().stream()
                        .map(row -> move(row, before, after, -1))
                        .toList());
    }

    private Move move(int row, LabelledPeople before, LabelledPeople after, int sign) {
        double[] rowBefore = before.people().get(row).row();
        double[] rowAfter = after.people().get(row).row();
        Explanation why = second.explain(rowAfter);
        Map<String, Double> changes = new TreeMap<>();
        Map<String, String> reasons = new TreeMap<>();
        for (Contribution each : first.explain(rowBefore).contributions()) {
            changes.merge(each.term(), -each.logOdds(), Double::sum);
            reasons.put(each.term(), each.reason());
        }
        for (Contribution each : why.contributions()) {
            changes.merge(each.term(), each.logOdds(), Double::sum);
            reasons.put(each.term(), each.reason());
        }
        Map.Entry<String, Double> most = null;
        for (Map.Entry<String, Double> entry : changes.entrySet()) {
            if (most == null || sign * entry.getValue() > sign * most.getValue()) {
                most = entry;
            }
        }
        return new Move(
                before.people().get(row).reference(),
                first.score(rowBefore).probability(),
                second.score(rowAfter).probability(),
                most == null ? "" : most.getKey(),
                most == null ? 0 : most.getValue(),
                most == null ? "" : reasons.getOrDefault(most.getKey(), ""));
    }
}
