package iomtriage.cli.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One setting that is tried, with the Brier score of every fold that it was judged on. */
final class TunedSetting {

    private final String name;
    private final int bins;
    private final int pairs;
    private final Map<Integer, Double> brier = new TreeMap<>();

    TunedSetting(String name, int bins, int pairs) {
        this.name = name;
        this.bins = bins;
        this.pairs = pairs;
    }

    /** Few settings, the simplest first. */
    static List<TunedSetting> all() {
        return new ArrayList<>(List.of(
                new TunedSetting("main effects, coarse", 12, 0),
                new TunedSetting("main effects", 64, 0),
                new TunedSetting("few interactions", 32, 10),
                new TunedSetting("some interactions", 32, 50),
                new TunedSetting("many interactions", 64, 250)));
    }

    TrainerOptions options(TrainerOptions given) {
        return new TrainerOptions(
                given.bags(), bins, pairs, given.trees(), given.leftOut(), given.pooled(), given.seed());
    }

    void judged(int fold, double score) {
        brier.put(fold, score);
    }

    String name() {
        return name;
    }

    int folds() {
        return brier.size();
    }

    double mean() {
        return brier.values().stream().mapToDouble(score -> score).average().orElse(Double.NaN);
    }

    /** How much worse it is than another, on the folds that both were judged on. */
    Difference worseThan(TunedSetting other, int foldsOfARepeat) {
        List<Double> differences = new ArrayList<>();
        brier.forEach((fold, score) -> {
            if (other.brier.containsKey(fold)) {
                differences.add(score - other.brier.get(fold));
            }
        });
        return Difference.of(differences, foldsOfARepeat);
    }

    /** As options of train. */
    String words() {
        return "--bins " + bins + " --pairs " + pairs;
    }

    Map<String, Object> json() {
        return new TreeMap<>(Map.of("name", name, "options", words(), "folds", folds(), "brier", mean()));
    }

    /**
     * A mean difference with its standard error, corrected for folds that learn from the same people (Nadeau and Bengio, 2003,
     * Machine Learning 52:239-281).
     */
    record Difference(double mean, double error) {

        static Difference of(List<Double> values, int foldsOfARepeat) {
            double mean = values.stream().mapToDouble(value -> value).average().orElse(0);
            double squares = values.stream()
                    .mapToDouble(value -> (value - mean) * (value - mean))
                    .sum();
            double variance = values.size() < 2 ? 0 : squares / (values.size() - 1);
            double shared = 1.0 / (foldsOfARepeat - 1);
            return new Difference(mean, Math.sqrt(variance * (1.0 / Math.max(1, values.size()) + shared)));
        }
    }
}
