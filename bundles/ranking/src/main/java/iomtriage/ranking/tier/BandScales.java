package iomtriage.ranking.tier;

import iomtriage.api.score.Band;
import iomtriage.api.score.OutcomeKind;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.scoring.pack.ModelPack;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Where a policy's bands start for each outcome of a pack. The bands are the pack's own, so that what is called very high here
 * is called very high wherever the score is shown.
 */
final class BandScales {

    private final OutcomeKind[] kinds;
    /** By outcome, by band, highest first: the lowest chance in it; above 1 for a band that the pack does not have. */
    private final double[][] starts;

    private final int lowest;

    /** @throws IllegalArgumentException if the pack has bands that the policy does not know, or has them in another order */
    BandScales(RankingPolicy policy, ModelPack pack) {
        List<String> names = policy.tiers().bands();
        this.lowest = names.size() - 1;
        this.kinds = pack.models().stream().map(model -> model.outcome().kind()).toArray(OutcomeKind[]::new);
        this.starts = pack.models().stream()
                .map(model -> starts(
                        policy, names, pack.summary().bands().of(model.outcome().id())))
                .toArray(double[][]::new);
    }

    private static double[] starts(RankingPolicy policy, List<String> names, List<Band> bands) {
        double[] starts = new double[names.size()];
        Arrays.fill(starts, Double.POSITIVE_INFINITY);
        int above = names.size();
        for (Band band : bands) {
            int position = names.indexOf(band.name());
            if (position < 0 || position >= above) {
                throw new IllegalArgumentException("The policy " + policy.key() + " knows the bands "
                        + String.join(", ", names) + ", highest first, and the pack has "
                        + String.join(", ", bands.stream().map(Band::name).toList())
                        + ", lowest first. List the pack's bands in the policy, in the same order.");
            }
            starts[position] = band.from();
            above = position;
        }
        return starts;
    }

    /** Position of the band that a chance of an outcome falls in, 0 for the highest. */
    int band(int outcome, double chance) {
        int band = 0;
        while (band < lowest && !(chance >= starts[outcome][band])) {
            band++;
        }
        return band;
    }

    /** The highest band of any outcome of a kind; the lowest where the pack predicts none of that kind. */
    int highestBand(OutcomeKind kind, IntToDoubleFunction chances) {
        int highest = lowest;
        for (int outcome = 0; outcome < kinds.length && highest > 0; outcome++) {
            if (kinds[outcome] == kind) {
                highest = Math.min(highest, band(outcome, chances.applyAsDouble(outcome)));
            }
        }
        return highest;
    }
}
