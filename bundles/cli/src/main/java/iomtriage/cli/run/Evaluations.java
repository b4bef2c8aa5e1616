package iomtriage.cli.run;

import iomtriage.cli.people.LabelledPeople;
import iomtriage.evaluation.performance.ReliabilityTable;
import iomtriage.scoring.pack.manifest.PackEvaluation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What was measured, as a pack carries it: the same bins as in the report. */
final class Evaluations {

    /** As in the other files: more would differ between machines for no reason that anybody could read. */
    private static final int DECIMALS = 6;

    private Evaluations() {}

    /** @param measured at least one outcome, as it may leave the area; one with too few people for that is left out */
    static PackEvaluation of(List<ValidatedOutcome> measured) {
        double level = measured.get(0).validation().reliability().level();
        return new PackEvaluation(
                PackEvaluation.FORMAT,
                level,
                measured.stream()
                        .filter(each -> !each.validation().reliability().bins().isEmpty())
                        .map(Evaluations::reliability)
                        .toList());
    }

    private static PackEvaluation.Reliability reliability(ValidatedOutcome measured) {
        LabelledPeople people = measured.heldOut().people();
        ReliabilityTable table = measured.validation().reliability();
        return new PackEvaluation.Reliability(
                people.plan().outcome().id(),
                measured.validation().evaluation().overall().rows(),
                measured.validation().evaluation().overall().positives(),
                table.bins().stream().map(Evaluations::bin).toList());
    }

    private static PackEvaluation.Bin bin(ReliabilityTable.Bin bin) {
        return new PackEvaluation.Bin(
                rounded(bin.lowest()),
                rounded(bin.highest()),
                bin.rows(),
                bin.positives(),
                rounded(bin.predicted()),
                rounded(bin.observed().value()),
                rounded(bin.observed().low()),
                rounded(bin.observed().high()));
    }

    private static double rounded(double share) {
        return BigDecimal.valueOf(share)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
