package iomtriage.referrals;

import iomtriage.api.referral.Coverage;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Works out what the people above the cut line account for, with an interval from the spread of the bags. */
final class CoverageCalculator {

    /** Two-sided 95% point of the normal distribution. */
    private static final double NORMAL_95 = 1.959963984540054;

    private final ModelPack pack;

    CoverageCalculator(ModelPack pack) {
        this.pack = pack;
    }

    List<Coverage> coverage(List<RankedPerson> people, int capacity) {
        List<Coverage> coverage = new ArrayList<>();
        for (int outcome = 0; outcome < pack.models().size(); outcome++) {
            coverage.add(coverage(people, Math.min(capacity, people.size()), outcome));
        }
        return coverage;
    }

    private Coverage coverage(List<RankedPerson> people, int places, int outcome) {
        OutcomeModel model = pack.models().get(outcome);
        double onList = 0;
        double everyone = 0;
        for (int i = 0; i < people.size(); i++) {
            double probability = OutcomeModel.probability(people.get(i).person().logOdds()[outcome]);
            everyone += probability;
            onList += i < places ? probability : 0;
        }
        double share = everyone == 0 ? 0 : onList / everyone;
        double spread = NORMAL_95 * spreadOfShares(people, places, model);
        return new Coverage(
                model.outcome(),
                onList,
                everyone,
                Math.max(0, share - spread),
                Math.min(1, share + spread),
                places - onList);
    }

    private static double spreadOfShares(List<RankedPerson> people, int places, OutcomeModel model) {
        double[] shares = IntStream.range(0, model.bags())
                .parallel()
                .mapToDouble(bag -> share(people, places, model, bag))
                .toArray();
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double mean = sum / shares.length;
        double squares = 0;
        for (double share : shares) {
            squares += (share - mean) * (share - mean);
        }
        return shares.length < 2 ? 0 : Math.sqrt(squares / (shares.length - 1));
    }

    private static double share(List<RankedPerson> people, int places, OutcomeModel model, int bag) {
        double onList = 0;
        double everyone = 0;
        for (int i = 0; i < people.size(); i++) {
            double probability = OutcomeModel.probability(
                    model.bagLogOdds(people.get(i).person().row(), bag));
            everyone += probability;
            onList += i < places ? probability : 0;
        }
        return everyone == 0 ? 0 : onList / everyone;
    }
}
