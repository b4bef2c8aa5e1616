package iomtriage.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How well scores foretold what happened. */
final class Accuracy {

    /**
     * @param probability what was foretold
     * @param happened whether it did
     */
    record Forecast(double probability, boolean happened) {}

    private final List<Forecast> sorted;

    Accuracy(List<Forecast> forecasts) {
        sorted = new ArrayList<>(forecasts);
        sorted.sort(Comparator.comparingDouble(Forecast::probability));
    }

    /** Area under the ROC curve; ties count half. */
    double auc() {
        double ranks = 0;
        long positives = 0;
        int from = 0;
        while (from < sorted.size()) {
            int to = from;
            while (to < sorted.size()
                    && sorted.get(to).probability() == sorted.get(from).probability()) {
                to++;
            }
            long tied =
                    sorted.subList(from, to).stream().filter(Forecast::happened).count();
            ranks += tied * (from + to + 1) / 2.0;
            positives += tied;
            from = to;
        }
        return (ranks - positives * (positives + 1) / 2.0) / (positives * (double) (sorted.size() - positives));
    }

    /** Foretold less observed, over everyone. */
    double bias() {
        return bias(sorted);
    }

    /** Foretold less observed, in each tenth of the scores. */
    List<Double> biasByTenth() {
        List<Double> biases = new ArrayList<>();
        for (int tenth = 0; tenth < 10; tenth++) {
            biases.add(bias(sorted.subList(sorted.size() * tenth / 10, sorted.size() * (tenth + 1) / 10)));
        }
        return biases;
    }

    private static double bias(List<Forecast> of) {
        double foretold = of.stream().mapToDouble(Forecast::probability).sum();
        return (foretold - of.stream().filter(Forecast::happened).count()) / of.size();
    }
}
