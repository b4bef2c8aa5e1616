package iomtriage.cli.measure;

import iomtriage.additive.AdditiveModel;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.split.Split;
import iomtriage.cli.terminal.Refusal;
import iomtriage.evaluation.baseline.BaseRate;
import iomtriage.evaluation.baseline.PriorCount;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Scores people by models that were not trained on them. */
public final class HeldOutScorer {

    /** Name of the baseline that gives everybody the share with the outcome among those learnt from. */
    public static final String BASE_RATE = "base rate";

    private static final int LISTED = 12;

    private final InputLayout layout;
    private final Optional<String> prior;
    private final SortedMap<String, Function<LabelledPeople, AdditiveModel>> variants;

    /**
     * @param prior id of the feature that counts earlier sanctions or arrests, for the baseline that knows nothing else
     * @param variants trainers of the same model made otherwise, to set beside it, by name
     */
    public HeldOutScorer(
            InputLayout layout,
            Optional<String> prior,
            SortedMap<String, Function<LabelledPeople, AdditiveModel>> variants) {
        prior.ifPresent(id -> refuseUnlessNumbers(layout, id));
        this.layout = layout;
        this.prior = prior;
        this.variants = variants;
    }

    private static void refuseUnlessNumbers(InputLayout layout, String id) {
        List<String> numbers = IntStream.range(0, layout.size())
                .filter(column -> layout.categories(column).isEmpty())
                .mapToObj(layout::featureId)
                .toList();
        if (!numbers.contains(id)) {
            throw new Refusal((layout.column(id).isPresent()
                            ? "The feature \"" + id + "\" holds codes, which are no count"
                            : "There is no feature \"" + id + "\"")
                    + " for the baseline to read. Name another with --prior: "
                    + String.join(", ", numbers.subList(0, Math.min(LISTED, numbers.size())))
                    + (numbers.size() > LISTED ? " and " + (numbers.size() - LISTED) + " others." : "."));
        }
    }

    /**
     * Trains on one side of every fold and scores the other.
     *
     * @param trainer trains a model of some people
     */
    public HeldOutScores judge(LabelledPeople people, Split split, Function<LabelledPeople, AdditiveModel> trainer) {
        List<HeldOutScores> parts = new ArrayList<>();
        for (Split.Fold fold : split.folds()) {
            LabelledPeople train = people.only(fold.train());
            LabelledPeople test = people.only(fold.test());
            parts.add(scored(train, test, trainer.apply(train)));
        }
        return joined(parts, split.repeats());
    }

    private HeldOutScores scored(LabelledPeople train, LabelledPeople test, AdditiveModel model) {
        double[] probability = RowScores.probabilities(model, layout, test);
        return new HeldOutScores(
                test,
                probability,
                baselines(train.onlyKnown(), test),
                RowScores.byPeriod(model, layout, test),
                new int[test.size()],
                1);
    }

    private SortedMap<String, double[]> baselines(LabelledPeople train, LabelledPeople test) {
        SortedMap<String, double[]> baselines = new TreeMap<>();
        baselines.put(BASE_RATE, BaseRate.of(train.happened(), train.weights()).score(test.size()));
        prior.flatMap(layout::column)
                .ifPresent(column -> baselines.put(
                        prior.get() + " alone",
                        PriorCount.fit(values(train, column), train.happened(), train.weights())
                                .score(values(test, column))));
        variants.forEach(
                (name, trainer) -> baselines.put(name, RowScores.probabilities(trainer.apply(train), layout, test)));
        return baselines;
    }

    private static double[] values(LabelledPeople people, int column) {
        return people.people().stream()
                .mapToDouble(person -> person.row()[column])
                .toArray();
    }

    private static HeldOutScores joined(List<HeldOutScores> parts, int repeats) {
        SortedMap<String, double[]> baselines = new TreeMap<>();
        for (String name : parts.get(0).baselines().keySet()) {
            baselines.put(name, all(parts, part -> part.baselines().get(name)));
        }
        return new HeldOutScores(
                LabelledPeople.joined(parts.stream().map(HeldOutScores::people).toList()),
                all(parts, HeldOutScores::probability),
                baselines,
                IntStream.range(0, parts.get(0).byPeriod().length)
                        .mapToObj(period -> all(parts, part -> part.byPeriod()[period]))
                        .toArray(double[][]::new),
                IntStream.range(0, parts.size())
                        .flatMap(fold -> IntStream.generate(() -> fold)
                                .limit(parts.get(fold).people().size()))
                        .toArray(),
                repeats);
    }

    private static double[] all(List<HeldOutScores> parts, Function<HeldOutScores, double[]> values) {
        return parts.stream().map(values).flatMapToDouble(Arrays::stream).toArray();
    }
}
