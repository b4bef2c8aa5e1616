package iomtriage.cli.measure;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.HazardScorer;
import iomtriage.additive.RowScorer;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.Arrays;
import java.util.stream.Stream;

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

    /** Probabilities, in the order of the people: by the end of the window, where the model says when the outcome happens. */
    public static double[] probabilities(AdditiveModel model, InputLayout layout, LabelledPeople people) {
        RowScorer scorer = people.plan().periods().isPresent() ? hazards(model, people) : model.scorer();
        return rows(model, scorer, layout, people)
                .parallel()
                .mapToDouble(own -> OutcomeModel.probability(scorer.logOdds(own, 0)))
                .toArray();
    }

    /** The chance by the end of each period, by period and in the order of the people; none where the model does not say when. */
    public static double[][] byPeriod(AdditiveModel model, InputLayout layout, LabelledPeople people) {
        if (people.plan().periods().isEmpty()) {
            return new double[0][];
        }
        HazardScorer scorer = hazards(model, people);
        double[][] byPerson = rows(model, scorer, layout, people)
                .parallel()
                .map(own -> scorer.chances(own, 0))
                .toArray(double[][]::new);
        double[][] byPeriod = new double[scorer.periods()][byPerson.length];
        for (int i = 0; i < byPerson.length; i++) {
            for (int period = 0; period < byPeriod.length; period++) {
                byPeriod[period][i] = byPerson[i][period];
            }
        }
        return byPeriod;
    }

    private static HazardScorer hazards(AdditiveModel model, LabelledPeople people) {
        return HazardScorer.of(model, people.plan().periods().getAsInt());
    }

    /** Rows as the model reads them. */
    private static Stream<double[]> rows(
            AdditiveModel model, RowScorer scorer, InputLayout layout, LabelledPeople people) {
        int[] columns = model.featureNames().stream()
                .limit(scorer.featureCount())
                .mapToInt(name -> layout.column(name).orElseThrow())
                .toArray();
        return people.people().stream()
                .map(person -> Arrays.stream(columns)
                        .mapToDouble(column -> person.row()[column])
                        .toArray());
    }
}
