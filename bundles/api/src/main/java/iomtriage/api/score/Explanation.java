package iomtriage.api.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** {@return the contributions as reasons, each family once, strongest first, whichever way; ties by family} */
    public List<Reason> reasons() {
        Map<String, List<Contribution>> families = new TreeMap<>();
        contributions.forEach(each -> families.computeIfAbsent(each.family(), none -> new ArrayList<>())
                .add(each));
        return families.entrySet().stream()
                .map(family -> Weighed.of(new Reason(family.getKey(), family.getValue())))
                .sorted(Comparator.comparingDouble(each -> -each.weight()))
                .map(Weighed::reason)
                .toList();
    }

    /** A reason with its weight, so that sorting does not add its terms up again for every comparison. */
    private record Weighed(Reason reason, double weight) {

        static Weighed of(Reason reason) {
            return new Weighed(reason, Math.abs(reason.logOdds()));
        }
    }

    /**
     * {@return the reasons that raise the score most, strongest first; ties by family}
     *
     * @param count how many at most; there are fewer where fewer raise it
     * @throws IllegalArgumentException if it is below 0
     */
    public List<Reason> strongestRaising(int count) {
        return strongest(count, 1);
    }

    /**
     * {@return the reasons that lower the score most, strongest first; ties by family}
     *
     * @param count how many at most; there are fewer where fewer lower it
     * @throws IllegalArgumentException if it is below 0
     */
    public List<Reason> strongestLowering(int count) {
        return strongest(count, -1);
    }

    static void requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("The strongest " + count
                    + " reasons are asked for, but there is no such number of reasons. Ask for 0 or more.");
        }
    }

    /** Only those that are asked for are made: a page of a list reads a few of hundreds, for each of its rows. */
    private List<Reason> strongest(int count, int way) {
        requireCount(count);
        Map<String, Double> sums = new HashMap<>();
        for (Contribution each : contributions) {
            sums.merge(each.family(), way * each.logOdds(), Double::sum);
        }
        return sums.entrySet().stream()
                .filter(family -> family.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(family -> new Reason(
                        family.getKey(),
                        contributions.stream()
                                .filter(each -> each.family().equals(family.getKey()))
                                .toList()))
                .toList();
    }
}
