package iomtriage.ranking.capacity;

import iomtriage.api.referral.Coverage;
import iomtriage.api.score.Interval;
import iomtriage.api.score.Outcome;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.records.parallel.Workers;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Works out what some of the people account for, with a 95% prediction interval for the share that will really fall to them:
 * of many futures, each drawn from what one drawn pack says of everybody, the middle 95 of 100. So it carries both how far the
 * pack may be off and the chance of outcomes. List and rest are drawn apart, for the share is their ratio, and both are random.
 */
final class CoverageCalculator {

    private static final double TAIL = 0.025;
    private static final int LEAST_FUTURES = 4_000;
    /** The same for every list: equal records, date, pack and policy give equal intervals. */
    private static final long SEED = 20_260_102;

    private final ModelPack pack;
    private final List<RankedPerson> people;
    private final OtherPacks packs;
    private final Workers workers;
    private final double[] everyone;
    /** By outcome, by how many people: expected among those with the highest chance of it. */
    private final double[][] most;

    /** By outcome, by drawn pack. */
    private final Futures[][] ofEveryone;

    CoverageCalculator(ModelPack pack, List<RankedPerson> people, OtherPacks packs, Workers workers) {
        this.pack = pack;
        this.people = people;
        this.packs = packs;
        this.workers = workers;
        BitSet all = new BitSet();
        all.set(0, people.size());
        this.everyone = new double[pack.models().size()];
        this.most = new double[everyone.length][];
        this.ofEveryone = new Futures[everyone.length][packs.draws()];
        for (int outcome = 0; outcome < everyone.length; outcome++) {
            int index = outcome;
            everyone[outcome] = sum(all, outcome);
            most[outcome] = most(people, outcome);
            workers.each(
                    packs.draws(),
                    draw -> ofEveryone[index][draw] =
                            Futures.of(packs.chances(draw, index, all)).summed());
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
        return new Covered(
                pack.models().get(outcome).outcome(),
                onList,
                everyone[outcome],
                interval(listed, outcome, everyone[outcome] == 0 ? 0 : onList / everyone[outcome]),
                listed.cardinality(),
                people.size(),
                most[outcome][listed.cardinality()]);
    }

    /** From none to all of the people, the highest chance first. */
    private static double[] most(List<RankedPerson> people, int outcome) {
        double[] chances = people.stream()
                .mapToDouble(person -> person.chance(outcome))
                .sorted()
                .toArray();
        double[] most = new double[chances.length + 1];
        for (int count = 1; count < most.length; count++) {
            most[count] = most[count - 1] + chances[chances.length - count];
        }
        return most;
    }

    private double sum(BitSet listed, int outcome) {
        double sum = 0;
        for (int i = listed.nextSetBit(0); i >= 0; i = listed.nextSetBit(i + 1)) {
            sum += OutcomeModel.probability(people.get(i).person().logOdds()[outcome]);
        }
        return sum;
    }

    private Optional<Interval> interval(BitSet listed, int outcome, double predicted) {
        if (packs.draws() == 0 || listed.isEmpty() || listed.cardinality() == people.size()) {
            return Optional.empty();
        }
        double[] shares = shares(listed, outcome);
        if (shares.length == 0) {
            return Optional.empty();
        }
        int tail = (int) (TAIL * shares.length);
        return Interval.between(
                Math.min(predicted, shares[tail]), Math.max(predicted, shares[shares.length - 1 - tail]));
    }

    /** Ascending; without futures in which the outcome happens to nobody, which have no share. */
    private double[] shares(BitSet listed, int outcome) {
        BitSet rest = new BitSet();
        rest.set(0, people.size());
        rest.andNot(listed);
        int each = (LEAST_FUTURES + packs.draws() - 1) / packs.draws();
        double[] shares = new double[each * packs.draws()];
        workers.each(packs.draws(), draw -> {
            Futures onList = Futures.of(packs.chances(draw, outcome, listed));
            Futures offList = ofEveryone[outcome][draw].without(onList, () -> packs.chances(draw, outcome, rest));
            RandomNumbers random = new RandomNumbers(SEED + draw);
            for (int future = 0; future < each; future++) {
                double on = onList.draw(random);
                shares[draw * each + future] = on / (on + offList.draw(random));
            }
        });
        return Arrays.stream(shares)
                .filter(share -> !Double.isNaN(share))
                .sorted()
                .toArray();
    }

    private record Covered(
            Outcome outcome,
            double expectedOnList,
            double expectedInCaseload,
            Optional<Interval> interval,
            int listed,
            int ranked,
            double mostPossible)
            implements Coverage {}
}
