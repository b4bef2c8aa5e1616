package iomtriage.additive;

import iomtriage.additive.AdditiveData.Column;
import iomtriage.additive.shape.FeatureKind;
import iomtriage.additive.shape.FeaturePair;
import java.util.ArrayList;
import java.util.List;

/** Resolves the features and pairs that settings name. */
final class FeatureConstraints {
    private final List<Column> columns;
    private final List<String> names;

    /** The names of these columns. */
    FeatureConstraints(List<Column> columns) {
        this.columns = columns;
        this.names = columns.stream().map(Column::name).toList();
    }

    /** Sign of the constraint on each feature, 0 for none. */
    int[] signs(List<String> increasing, List<String> decreasing) {
        int[] signs = new int[names.size()];
        increasing.forEach(name -> signs[constrained(name)] = 1);
        for (String name : decreasing) {
            int feature = constrained(name);
            if (signs[feature] > 0) {
                throw new TrainingDataException(
                        "Cannot train: feature \"" + name + "\" is to be increasing and decreasing. Choose one.");
            }
            signs[feature] = -1;
        }
        return signs;
    }

    private int constrained(String name) {
        int feature = index(name, "is to be monotone");
        if (columns.get(feature).kind() == FeatureKind.CATEGORICAL) {
            throw new TrainingDataException("Cannot train: feature \"" + name
                    + "\" is to be monotone, but its categories have no order. Give it as ordered numbers, or lift the"
                    + " constraint.");
        }
        return feature;
    }

    private int index(String name, String why) {
        int feature = names.indexOf(name);
        if (feature < 0) {
            throw new TrainingDataException("Cannot train: feature \"" + name + "\" " + why
                    + ", but the data have no such feature. They have " + names + ".");
        }
        return feature;
    }

    /** Which features may meet in a pair. */
    boolean[][] partners(List<String> allowed, List<String> forbidden) {
        int features = names.size();
        boolean[][] partners = new boolean[features][features];
        for (int a = 0; a < features; a++) {
            for (int b = 0; b < features; b++) {
                partners[a][b] = a != b && allowed.isEmpty();
            }
        }
        allowed.forEach(pair -> set(partners, pair, true));
        forbidden.forEach(pair -> set(partners, pair, false));
        return partners;
    }

    private void set(boolean[][] partners, String pair, boolean allowed) {
        List<int[]> found = new ArrayList<>();
        for (int a = 0; a < names.size(); a++) {
            for (int b = 0; b < names.size(); b++) {
                if (a != b && pair.equals(new FeaturePair(names.get(a), names.get(b)).toString())) {
                    found.add(new int[] {a, b});
                }
            }
        }
        if (found.size() != 1) {
            throw new TrainingDataException("Cannot train: there is no one pair \"" + pair
                    + "\". Name two features of the data as \"first & second\". They have " + names + ".");
        }
        partners[found.get(0)[0]][found.get(0)[1]] = allowed;
        partners[found.get(0)[1]][found.get(0)[0]] = allowed;
    }
}
