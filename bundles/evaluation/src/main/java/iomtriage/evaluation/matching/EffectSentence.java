package iomtriage.evaluation.matching;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.Measured;
import java.util.List;
import java.util.stream.Collectors;

/** An effect in plain words. */
record EffectSentence(int pairs, double level) {

    String of(double participants, double comparison, Measured difference, List<Balance> balance) {
        String sentence = "Of " + pairs + " participants, " + Numbers.percent(participants)
                + " had the outcome, against "
                + Numbers.percent(comparison) + " of " + pairs + " like people: a difference of "
                + Numbers.fixed(100 * difference.value(), 1) + " percentage points ("
                + Numbers.compact(100 * level, 1) + "% interval " + Numbers.fixed(100 * difference.low(), 1) + " to "
                + Numbers.fixed(100 * difference.high(), 1) + ").";
        String differing = balance.stream()
                .filter(row -> !row.balanced())
                .map(EffectSentence::standing)
                .collect(Collectors.joining(", "));
        return differing.isEmpty()
                ? sentence
                : sentence + " The groups still differ, which may account for it: participants have " + differing + ".";
    }

    private static String standing(Balance row) {
        String direction = row.after() > 0 ? "higher " : "lower ";
        return direction + row.covariate() + " by " + Numbers.fixed(Math.abs(row.after()), 2) + " standard deviations";
    }
}
