package iomtriage.cli.measure;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveScorer;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Scores of rows by a model fresh from training. */
public final class RowScores {

    private RowScores() {}

    /** The mean squared error of probabilities, each row counted by its weight. */
    public static double brier(double[] probability, LabelledPeople people) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < probability.length; i++) {
            double off = probability[i] - (people.happened()[i] ? 1 : 0);
            double own = people.people().get(i).weight();
            sum += own * off * off;
            weight += own;
        }
        return sum / weight;
    }

    /** Probabilities, in the order of the people. */
    public static double[] probabilities(AdditiveModel model, InputLayout layout, LabelledPeople people) {
        int[] columns = model.featureNames().stream()
                .mapToInt(name -> layout.column(name).orElseThrow())
                .toArray();
        AdditiveScorer scorer = model.scorer();
        return IntStream.range(0, people.size())
                .parallel()
                .mapToDouble(i -> {
                    double[] row = people.people().get(i).row();
                    double[] own = Arrays.stream(columns)
                            .mapToDouble(column -> row[column])
                            .toArray();
                    return OutcomeModel.probability(scorer.logOdds(own, 0));
                })
                .toArray();
    }
}
