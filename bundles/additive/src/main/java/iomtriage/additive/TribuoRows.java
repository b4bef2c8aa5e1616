package iomtriage.additive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.classification.Label;

/**
 * A Tribuo data set as columns, sorted by feature name.
 *
 * @param data the columns
 * @param positive the label that counts as the outcome having happened
 */
record TribuoRows(AdditiveData data, String positive) {
    /** Reads a data set; an absent feature is missing. */
    static TribuoRows of(Dataset<Label> examples, String wanted) {
        if (examples.size() == 0) {
            throw new TrainingDataException("Cannot train: there are no rows. Give at least two, one of each outcome.");
        }
        String positive = positive(examples, wanted);
        List<String> names = examples.getFeatureMap().keySet().stream().sorted().toList();
        Map<String, Integer> index = new HashMap<>();
        names.forEach(name -> index.put(name, index.size()));
        double[][] columns = new double[names.size()][examples.size()];
        for (double[] column : columns) {
            Arrays.fill(column, Double.NaN);
        }
        boolean[] outcome = new boolean[examples.size()];
        double[] weights = new double[examples.size()];
        boolean weighted = false;
        int row = 0;
        for (Example<Label> example : examples) {
            outcome[row] = example.getOutput().getLabel().equals(positive);
            weights[row] = example.getWeight();
            weighted |= weights[row] != 1;
            for (Feature feature : example) {
                Integer column = index.get(feature.getName());
                if (column != null) {
                    columns[column][row] = feature.getValue();
                }
            }
            row++;
        }
        AdditiveData.Builder builder = AdditiveData.of(outcome);
        names.forEach(name -> builder.continuous(name, columns[index.get(name)]));
        if (weighted) {
            builder.weights(weights);
        }
        return new TribuoRows(builder.build(), positive);
    }

    private static String positive(Dataset<Label> examples, String wanted) {
        List<String> labels = examples.getOutputInfo().getDomain().stream()
                .map(Label::getLabel)
                .sorted()
                .toList();
        if (labels.size() != 2) {
            throw new TrainingDataException("Cannot train: the data set has " + labels.size() + " label(s) " + labels
                    + ". This trainer needs two: recode the outcome.");
        }
        if (wanted.isEmpty()) {
            return labels.get(1);
        }
        if (!labels.contains(wanted)) {
            throw new TrainingDataException(
                    "Cannot train: no row has the positive label \"" + wanted + "\". The labels are " + labels + ".");
        }
        return wanted;
    }
}
