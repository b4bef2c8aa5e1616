package iomtriage.evaluation.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many people were left after each step, and why the others were lost.
 *
 * @param steps in order
 */
public record Attrition(List<Step> steps) {

    /** Copies the steps. */
    public Attrition {
        steps = List.copyOf(steps);
    }

    /** The same with one more step, at which so many were lost for one reason. */
    public Attrition then(String words, int left, String reason) {
        int lost = left() - left;
        return then(words, lost == 0 ? Map.of() : Map.of(reason, lost));
    }

    /** The same with one more step, at which so many were lost, by reason. */
    public Attrition then(String words, Map<String, Integer> lost) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(
                words,
                left() - lost.values().stream().mapToInt(Integer::intValue).sum(),
                lost));
        return new Attrition(longer);
    }

    /** How many were left after each step, and before it how many were lost and why. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Step step : steps) {
            step.lost().forEach((reason, lost) -> sentences.add(String.format("  lost %,d: %s", lost, reason)));
            sentences.add(String.format("%,d %s", step.left(), step.words()));
        }
        return sentences;
    }

    private int left() {
        return steps.get(steps.size() - 1).left();
    }

    /**
     * @param words what those who are left have in common, as "matched to a record"
     * @param left how many they are
     * @param lost how many were lost here, by reason
     */
    public record Step(String words, int left, Map<String, Integer> lost) {

        /** Copies the reasons, in their order. */
        public Step {
            lost = Collections.unmodifiableMap(new LinkedHashMap<>(lost));
        }
    }
}
