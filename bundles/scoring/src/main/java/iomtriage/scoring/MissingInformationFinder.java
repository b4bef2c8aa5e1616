package iomtriage.scoring;

import iomtriage.additive.FeatureBins;
import iomtriage.api.score.MissingInformation;
import iomtriage.scoring.pack.BinValues;
import iomtriage.scoring.pack.InputLayout;
import iomtriage.scoring.pack.OutcomeModel;
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
    private final List<double[]> possibleValues;

    MissingInformationFinder(InputLayout layout, OutcomeModel model) {
        this.layout = layout;
        this.model = model;
        this.possibleValues = valuesByColumn(layout, model);
    }

    /** What could still move the score of a row, by what to ask for; empty if nothing could. */
    List<MissingInformation> missing(double[] row) {
        Map<String, List<Integer>> columnsByAsk = new TreeMap<>();
        for (int column : model.columns()) {
            if (Double.isNaN(row[column])) {
                layout.ask(column)
                        .ifPresent(ask -> columnsByAsk
                                .computeIfAbsent(ask, none -> new ArrayList<>())
                                .add(column));
            }
        }
        List<MissingInformation> missing = new ArrayList<>();
        columnsByAsk.forEach((ask, columns) -> {
            MissingInformation found = range(row, ask, columns);
            if (found.lowest() < found.highest()) {
                missing.add(found);
            }
        });
        return missing;
    }

    private MissingInformation range(double[] row, String ask, List<Integer> columns) {
        double now = model.logOdds(row);
        double lowest = now;
        double highest = now;
        double[] asked = row.clone();
        for (int column : columns) {
            double down = 0;
            double up = 0;
            for (double value : possibleValues.get(column)) {
                asked[column] = value;
                double change = model.logOdds(asked) - now;
                down = Math.min(down, change);
                up = Math.max(up, change);
            }
            asked[column] = Double.NaN;
            lowest += down;
            highest += up;
        }
        return new MissingInformation(
                ask,
                columns.stream().map(layout::featureId).toList(),
                OutcomeModel.probability(lowest),
                OutcomeModel.probability(highest),
                "Ask for " + ask + ".");
    }

    /** One value inside every bin of every feature, by column of the layout. */
    private static List<double[]> valuesByColumn(InputLayout layout, OutcomeModel model) {
        List<double[]> values = new ArrayList<>();
        for (int column = 0; column < layout.size(); column++) {
            values.add(new double[0]);
        }
        int[] columns = model.columns();
        List<FeatureBins> bins = model.model().featureBins();
        for (int i = 0; i < columns.length; i++) {
            values.set(columns[i], BinValues.of(bins.get(i)));
        }
        return values;
    }
}
