package iomtriage.api.score;

import java.util.Comparator;
import java.util.List;

/**
 * The whole arithmetic of one score. Exact: it <em>is</em> the model, not an approximation beside it.
 *
 * @param reference whom "more" and "less" relate to, for example "people the model learnt from"
 * @param base log-odds of the average person in the reference population
 * @param contributions what each term adds, in the model's own order; terms that add exactly nothing included
 * @param logOdds the score's log-odds
 */
public record Explanation(String reference, double base, List<Contribution> contributions, double logOdds) {

    /** Largest difference, in log-odds, between the score and the sum of its parts that rounding may cause. */
    public static final double TOLERANCE = 1e-9;

    /** @throws IllegalArgumentException if base value plus contributions does not equal the score */
    public Explanation {
        contributions = List.copyOf(contributions);
        double sum = base;
        for (Contribution contribution : contributions) {
            sum += contribution.logOdds();
        }
        if (!(Math.abs(sum - logOdds) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "Base value plus contributions must equal the score, but they differ by " + (sum - logOdds) + ".");
        }
    }

    /** The contributions that raise the score most, strongest first; ties by term name. */
    public List<Contribution> strongestRaising(int count) {
        return contributions.stream()
                .filter(each -> each.logOdds() > 0)
                .sorted(Comparator.comparingDouble(Contribution::logOdds)
                        .reversed()
                        .thenComparing(Contribution::term))
                .limit(count)
                .toList();
    }

    /** The contributions that lower the score most, strongest first; ties by term name. */
    public List<Contribution> strongestLowering(int count) {
        return contributions.stream()
                .filter(each -> each.logOdds() < 0)
                .sorted(Comparator.comparingDouble(Contribution::logOdds).thenComparing(Contribution::term))
                .limit(count)
                .toList();
    }
}
