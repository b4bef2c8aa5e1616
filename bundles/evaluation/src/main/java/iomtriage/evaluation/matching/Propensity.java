package iomtriage.evaluation.matching;

import iomtriage.evaluation.internal.statistics.RidgeLogistic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How likely each member was to join on the day, as log-odds of a logistic regression on the covariates, and the two ways of
 * comparing people by it.
 *
 * @param members everybody on every day
 * @param logOdds one per member
 */
public record Propensity(List<RiskSetMember> members, double[] logOdds) {

    /** That of coefficients whose spread is 1 beforehand: some dozens of participants cannot support as many coefficients freely. */
    private static final double RIDGE = 1;

    /** @param covariates each with a value for every member; those that people are matched on count */
    public static Propensity of(List<RiskSetMember> members, List<Covariate> covariates) {
        boolean[] joined = new boolean[members.size()];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = members.get(i).joined();
        }
        double[][] columns = Design.standardised(Design.complete(covariates));
        return new Propensity(List.copyOf(members), RidgeLogistic.logOdds(columns, joined, RIDGE));
    }

    /**
     * Each participant with the nearest people of the same day who share the exact facts and lie within the caliper. A person may
     * be the match of several, so the order of participants does not matter; of equal distances those who come first are taken.
     * Participants without a match are left out.
     */
    public Weighting matched(MatchingSettings settings) {
        double reach = settings.caliper() * spread();
        List<Weighting.Entry> entries = new ArrayList<>();
        for (int i = 0; i < logOdds.length; i++) {
            if (members.get(i).joined()) {
                int participant = i;
                List<Integer> nearest = nearest(participant, reach, settings.perParticipant());
                if (!nearest.isEmpty()) {
                    entries.add(new Weighting.Entry(participant, participant, 1));
                    nearest.forEach(
                            other -> entries.add(new Weighting.Entry(other, participant, 1.0 / nearest.size())));
                }
            }
        }
        return new Weighting(entries);
    }

    private List<Integer> nearest(int participant, double reach, int most) {
        RiskSetMember self = members.get(participant);
        return IntStream.range(0, logOdds.length)
                .filter(other -> {
                    RiskSetMember member = members.get(other);
                    return member.riskSet() == self.riskSet()
                            && !member.joined()
                            && member.exactly().equals(self.exactly())
                            && Math.abs(logOdds[other] - logOdds[participant]) <= reach;
                })
                .boxed()
                .sorted((one, other) -> Double.compare(
                        Math.abs(logOdds[one] - logOdds[participant]), Math.abs(logOdds[other] - logOdds[participant])))
                .limit(most)
                .toList();
    }

    /** The root of the two groups' mean variance. Source: Austin (2011). */
    private double spread() {
        return Math.sqrt((variance(true) + variance(false)) / 2);
    }

    private double variance(boolean joined) {
        double[] values = IntStream.range(0, logOdds.length)
                .filter(i -> members.get(i).joined() == joined)
                .mapToDouble(i -> logOdds[i])
                .toArray();
        return values.length < 2 ? 0 : Moments.of(values).variance();
    }

    /**
     * Everybody, those the more who were as likely to be in one group as in the other. Source: Li, F., Morgan, K. L. and Zaslavsky,
     * A. M. (2018), Journal of the American Statistical Association 113:390-400.
     */
    public Weighting overlap() {
        List<Weighting.Entry> entries = new ArrayList<>();
        for (int i = 0; i < logOdds.length; i++) {
            double chance = RidgeLogistic.probability(logOdds[i]);
            entries.add(new Weighting.Entry(i, i, members.get(i).joined() ? 1 - chance : chance));
        }
        return new Weighting(entries);
    }

    /** Everybody as they are: what a comparison without any matching would rest on. */
    public Weighting everybody() {
        return new Weighting(IntStream.range(0, logOdds.length)
                .mapToObj(i -> new Weighting.Entry(i, i, 1))
                .toList());
    }
}
