package iomtriage.cli.training;

import iomtriage.additive.AdditiveModel;
import iomtriage.api.score.Band;
import iomtriage.cli.measure.RowScores;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts the scores of the people trained on into bands of stated size. */
final class BandMaker {

    /** What the thresholds file says of itself. */
    static final String SOURCE =
            "Quantiles of the scores of the people trained on: medium from the 50th percentile, high"
                    + " from the 80th, very high from the 95th. Rounded to four decimals.";

    private static final List<String> NAMES = List.of("low", "medium", "high", "very high");
    private static final double[] QUANTILES = {0, 0.5, 0.8, 0.95};
    private static final double STEP = 1e-4;

    private BandMaker() {}

    static List<Band> bands(AdditiveModel model, InputLayout layout, LabelledPeople people) {
        double[] probabilities = RowScores.probabilities(model, layout, people);
        Arrays.sort(probabilities);
        List<Band> bands = new ArrayList<>();
        double from = 0;
        for (int i = 0; i < QUANTILES.length; i++) {
            double quantile = i == 0 ? 0 : probabilities[(int) (QUANTILES[i] * (probabilities.length - 1))];
            // Bands must not be empty ranges, even where nearly everyone has the same score.
            from = i == 0 ? 0 : Math.min(1 - (NAMES.size() - i) * STEP, Math.max(from + STEP, quantile));
            from = Math.rint(from / STEP) * STEP;
            bands.add(new Band(NAMES.get(i), Math.rint(from * 1e4) / 1e4));
        }
        return bands;
    }
}
