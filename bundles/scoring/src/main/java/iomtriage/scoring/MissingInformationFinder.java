package iomtriage.scoring;

import iomtriage.api.score.MissingInformation;
import iomtriage.scoring.pack.OutcomeModel;
import iomtriage.scoring.pack.layout.BinValues;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds what is missing from a row and could still move a score: for each thing that can be asked for, the probability if
 * every feature it would fill took the most and the least favourable value the model knows, one feature at a time.
 */
final class MissingInformationFinder {

    private final InputLayout layout;
    private final OutcomeModel model;
    private final int[] columns;
    private final List<double[]> possibleValues;

    MissingInformationFinder(InputLayout layout, OutcomeModel model) {
        this.layout = layout;
        this.model = model;
        this.columns = model.columns();
        this.possibleValues =
                model.model().featureBins().stream().map(BinValues::of).toList();
    }

    /** What could still move the score of a row, by what to ask for; empty if nothing could. */
    List<MissingInformation> missing(double[] row) {
        Map<String, List<Integer>> featuresByAsk = new TreeMap<>();
        for (int i = 0; i < columns.length; i++) {
            if (Double.isNaN(row[columns[i]])) {
                int feature = i;
                layout.ask(columns[i])
                        .ifPresent(ask -> featuresByAsk
                                .computeIfAbsent(ask, none -> new ArrayList<>())
                                .add(feature));
            }
        }
        if (featuresByAsk.isEmpty()) {
            return List.of();
        }
        List<MissingInformation> missing = new ArrayList<>();
        double logOdds = model.logOdds(row);
        featuresByAsk.forEach((ask, features) -> {
            MissingInformation found = range(row, logOdds, ask, features);
            if (found.lowest() < found.highest()) {
                missing.add(found);
            }
        });
        return missing;
    }

    private MissingInformation range(double[] row, double logOdds, String ask, List<Integer> features) {
        double lowest = logOdds;
        double highest = logOdds;
        for (int feature : features) {
            double down = 0;
            double up = 0;
            for (double change : model.changes(row, feature, possibleValues.get(feature))) {
                down = Math.min(down, change);
                up = Math.max(up, change);
            }
            lowest += down;
            highest += up;
        }
        return new Missing(
                ask,
                features.stream()
                        .map(feature -> layout.featureId(columns[feature]))
                        .toList(),
                OutcomeModel.probability(lowest),
                OutcomeModel.probability(highest),
                "Ask for " + ask + ".");
    }

    private record Missing(String what, List<String> features, double lowest, double highest, String ask)
            implements MissingInformation {

        Missing {
            features = List.copyOf(features);
        }
    }
}
