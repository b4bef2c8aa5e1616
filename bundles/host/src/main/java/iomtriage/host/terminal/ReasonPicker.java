package iomtriage.host.terminal;

import iomtriage.api.score.Assessment;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.ScoreResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Picks the strongest reasons of an assessment: what adds most to any of its chances, each said once. Strength is in
 * probability, not in log-odds: what doubles a chance of one in a thousand is no reason to offer anybody a place.
 */
final class ReasonPicker {

    private record Reason(String words, String outcome, double adds) {}

    List<String> strongest(Assessment assessment, int count) {
        List<Reason> reasons = new ArrayList<>();
        for (ScoreResult result : assessment.results()) {
            result.explanation().ifPresent(why -> reasons.addAll(raising(result, why, count)));
        }
        reasons.sort(Comparator.comparingDouble(Reason::adds).reversed().thenComparing(Reason::words));
        Set<String> words = new LinkedHashSet<>();
        List<String> picked = new ArrayList<>();
        for (Reason reason : reasons) {
            if (picked.size() < count && words.add(reason.words())) {
                picked.add(reason.words() + " (raises " + reason.outcome() + ")");
            }
        }
        return picked;
    }

    private static List<Reason> raising(ScoreResult result, Explanation why, int count) {
        String outcome = result.outcome().kind() == OutcomeKind.REOFFENDING
                ? "reoffending"
                : result.outcome().name();
        return why.strongestRaising(count).stream()
                .map((Contribution each) -> new Reason(
                        each.reason(),
                        outcome,
                        probability(why.logOdds()) - probability(why.logOdds() - each.logOdds())))
                .toList();
    }

    private static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
