package iomtriage.ranking.capacity;

import iomtriage.api.referral.Coverage;
import iomtriage.api.score.Interval;
import iomtriage.api.score.Outcome;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Works out what some of the people account for, as predicted, with an interval for what other packs would predict, from the
 * spread of the bags.
 */
final class CoverageCalculator {

    private final ModelPack pack;
    private final List<RankedPerson> people;
    private final BagScores scores;
    private final double[] everyone;
    private final double[][] everyoneByBag;

    CoverageCalculator(ModelPack pack, List<RankedPerson> people, BagScores scores) {
        this.pack = pack;
        this.people = people;
        this.scores = scores;
        int outcomes = pack.models().size();
        BitSet all = new BitSet();
        all.set(0, people.size());
        everyone = new double[outcomes];
        everyoneByBag = new double[outcomes][];
        for (int outcome = 0; outcome < outcomes; outcome++) {
            everyone[outcome] = sum(all, outcome);
            everyoneByBag[outcome] = sumByBag(all, outcome);
        }
    }

    /** One entry for each outcome of the pack. */
    List<Coverage> coverage(BitSet listed) {
        List<Coverage> coverage = new ArrayList<>();
        for (int outcome = 0; outcome < everyone.length; outcome++) {
            coverage.add(coverage(listed, outcome));
        }
        return coverage;
    }

    private Coverage coverage(BitSet listed, int outcome) {
        double onList = sum(listed, outcome);
        double share = everyone[outcome] == 0 ? 0 : onList / everyone[outcome];
        double spread = RankSpread.NORMAL_95 * spreadOfShares(listed, outcome);
        return new Covered(
                pack.models().get(outcome).outcome(),
                onList,
                everyone[outcome],
                Interval.between(Math.max(0, share - spread), Math.min(1, share + spread)),
                listed.cardinality() - onList);
    }

    private double sum(BitSet listed, int outcome) {
        double sum = 0;
        for (int i = listed.nextSetBit(0); i >= 0; i = listed.nextSetBit(i + 1)) {
            sum += OutcomeModel.probability(people.get(i).person().logOdds()[outcome]);
        }
        return sum;
    }

    private double[] sumByBag(BitSet listed, int outcome) {
        float[] probabilities = scores.of(outcome);
        double[] sums = new double[scores.bags(outcome)];
        for (int bag = 0; bag < sums.length; bag++) {
            for (int i = listed.nextSetBit(0); i >= 0; i = listed.nextSetBit(i + 1)) {
                sums[bag] += probabilities[scores.start(bag) + i];
            }
        }
        return sums;
    }

    private double spreadOfShares(BitSet listed, int outcome) {
        double[] shares = sumByBag(listed, outcome);
        for (int bag = 0; bag < shares.length; bag++) {
            shares[bag] = everyoneByBag[outcome][bag] == 0 ? 0 : shares[bag] / everyoneByBag[outcome][bag];
        }
        return RankSpread.of(shares);
    }

    private record Covered(
            Outcome outcome,
            double expectedOnList,
            double expectedInCaseload,
            Optional<Interval> interval,
            double expectedWithoutOutcome)
            implements Coverage {}
}
