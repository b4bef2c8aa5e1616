package iomtriage.cli.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.additive.AdditiveModel;
import iomtriage.additive.shape.Term;
import iomtriage.api.referral.Progress;
import iomtriage.cli.measure.RowScores;
import iomtriage.cli.people.LabelledPeople;
import iomtriage.cli.people.TrainingData;
import iomtriage.cli.split.Split;
import iomtriage.cli.split.SplitSettings;
import iomtriage.cli.split.Splitter;
import iomtriage.cli.terminal.JsonText;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Chooses the fewest terms that predict nearly as well as all of them: features from the one that moves scores most, pairs only
 * where features alone are not enough. Every set is trained anew and judged by three-fold cross-validation among the people learnt
 * from, so that people held out for figures take no part in the choice. Pairs are of features that are kept, and a feature that is
 * kept has a term of its own: interactions obey hierarchy.
 */
final class ConciseTerms {

    /** With an outcome's id, among a manifest's settings: the features that were chosen, as a list in JSON. */
    private static final String FEATURES = "concise-features.";

    private static final String PAIRS = "concise-pairs.";
    private static final int FOLDS = 3;
    /** Enough to compare sets by; the model itself has as many as were asked for. */
    private static final int BAGS = 3;

    private final TrainingData data;
    private final TrainerOptions options;
    private final int threads;
    private final double within;

    /** @param within how much worse the Brier score may be than with all terms */
    ConciseTerms(TrainingData data, TrainerOptions options, int threads, double within) {
        this.data = data;
        this.options = options.withBags(Math.min(BAGS, options.bags()));
        this.threads = threads;
        this.within = within;
    }

    /** The same people for a model of the terms that are chosen. The same people and settings give the same choice. */
    LabelledPeople chosen(LabelledPeople people) {
        Sets sets = new Sets(people);
        List<String> order = order(people);
        double enough = sets.brier(order, options.pairs()) + within;
        int pairs = fewest(0, options.pairs(), count -> sets.brier(order, count) <= enough);
        int count = fewest(1, order.size(), some -> sets.brier(order.subList(0, some), pairs) <= enough);
        List<String> kept = new ArrayList<>(order.subList(0, count));
        for (int i = count - 1; i >= 0 && kept.size() > 1; i--) {
            List<String> fewer = new ArrayList<>(kept);
            fewer.remove(i);
            if (sets.brier(fewer, pairs) <= enough) {
                kept = fewer;
            }
        }
        List<String> features = kept;
        int left = fewest(0, pairs, some -> sets.brier(features, some) <= enough);
        return only(people, features, left);
    }

    /** The smallest number from a first one up to a last one that is enough anyway, if more are never worse. */
    private static int fewest(int first, int last, IntPredicate isEnough) {
        if (isEnough.test(first)) {
            return first;
        }
        int low = first + 1;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isEnough.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Features from the one that moves scores most: the mean of what it adds, up or down, pairs split half and half. */
    private List<String> order(LabelledPeople people) {
        AdditiveModel model = train(people);
        int[] columns = model.featureNames().stream()
                .mapToInt(name -> data.layout().column(name).orElseThrow())
                .toArray();
        double[] moves = new double[columns.length];
        double[] added = new double[columns.length];
        people.people().forEach(person -> {
            double[] own = Arrays.stream(columns)
                    .mapToDouble(column -> person.row()[column])
                    .toArray();
            model.scorer().explainByFeature(own, 0, added, 0);
            IntStream.range(0, added.length).forEach(i -> moves[i] += person.weight() * Math.abs(added[i]));
        });
        return IntStream.range(0, columns.length)
                .boxed()
                .sorted(Comparator.comparingDouble(feature -> -moves[feature]))
                .map(feature -> model.featureNames().get(feature))
                .toList();
    }

    private AdditiveModel train(LabelledPeople people) {
        return new PackTraining(options, threads, Progress.SILENT).train(data, people);
    }

    private LabelledPeople only(LabelledPeople people, List<String> features, int pairs) {
        return only(data, people, features, pairs);
    }

    private static LabelledPeople only(TrainingData data, LabelledPeople people, List<String> features, int pairs) {
        Set<String> others = new TreeSet<>();
        IntStream.range(0, data.layout().size())
                .mapToObj(data.layout()::featureId)
                .filter(name -> !features.contains(name))
                .forEach(others::add);
        return people.without(others).withPairs(pairs);
    }

    /** Sets of terms, each judged once. */
    private final class Sets {

        private final LabelledPeople people;
        private final List<Split.Fold> folds;
        private final Map<List<Object>, Double> judged = new TreeMap<>(Comparator.comparing(Object::toString));

        Sets(LabelledPeople people) {
            this.people = people;
            this.folds = new Splitter(new SplitSettings(
                            SplitSettings.Kind.CROSS, 0.2, FOLDS, 1, options.seed(), Optional.empty()))
                    .split(people)
                    .folds();
        }

        double brier(List<String> features, int pairs) {
            return judged.computeIfAbsent(List.of(pairs, List.copyOf(features)), first -> {
                LabelledPeople reduced = only(people, features, pairs);
                double[] probability = new double[people.size()];
                for (Split.Fold fold : folds) {
                    AdditiveModel model = train(reduced.only(fold.train()));
                    double[] own = RowScores.probabilities(model, data.layout(), reduced.only(fold.test()));
                    IntStream.range(0, own.length).forEach(i -> probability[fold.test()[i]] = own[i]);
                }
                return RowScores.brier(probability, people);
            });
        }
    }

    /** What a manifest records of a choice, so that a pack is made again without choosing again. */
    static Map<String, String> settings(InputLayout layout, LabelledPeople chosen) {
        String id = chosen.plan().outcome().id();
        return Map.of(
                FEATURES + id,
                JsonText.line(IntStream.range(0, layout.size())
                        .mapToObj(layout::featureId)
                        .filter(name -> !chosen.plan().without().contains(name))
                        .toList()),
                PAIRS + id,
                String.valueOf(chosen.plan().pairs().orElseThrow()));
    }

    /** The data for a pack that is made again: of the terms that were chosen then, where some were. */
    static TrainingData asChosen(TrainingData data, Map<String, String> settings) {
        return data.with(data.outcomes().stream()
                .map(people -> {
                    String id = people.plan().outcome().id();
                    String features = settings.get(FEATURES + id);
                    return features == null
                            ? people
                            : only(data, people, names(features), Integer.parseInt(settings.get(PAIRS + id)));
                })
                .toList());
    }

    /** A model's terms in words. */
    static String words(AdditiveModel model) {
        return model.terms().size()
                + (model.terms().size() == 1 ? " term: " : " terms: ")
                + String.join("; ", model.terms().stream().map(Term::name).toList());
    }

    private static List<String> names(String json) {
        try {
            return List.of(JsonMapper.builder().build().readValue(json, String[].class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException(
                    "The pack's manifest does not say which terms were chosen, so it cannot be made again. Train a new one.",
                    damaged);
        }
    }
}
