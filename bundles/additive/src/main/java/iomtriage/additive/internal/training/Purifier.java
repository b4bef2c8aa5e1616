package iomtriage.additive.internal.training;

import iomtriage.additive.internal.arithmetic.Grid;
import iomtriage.additive.internal.binning.BinnedRows;

/**
 * Moves out of pairs what main effects can express, and out of main effects what the base can (weighted functional
 * ANOVA: Lengerich, Tan, Chang, Hooker, Caruana, "Purifying interaction effects with the functional ANOVA", 2020). The sum
 * is left exactly as it was. Weights are the training population's joint counts, so that each row and column of a pair has
 * a mean of 0 over the training rows in it. Pairs with a constrained feature are taken over the product of the two margins
 * instead: there the mean of a monotone table is monotone too, so that the main effect shown honours the constraint.
 */
final class Purifier {
    private static final int MAX_SWEEPS = 200;
    private static final double SETTLED = 0x1p-39;

    private final BinnedRows data;
    private final int[] signs;
    private final double[][] margins;

    Purifier(BinnedRows data, int[] signs) {
        this.data = data;
        this.signs = signs;
        this.margins = new double[data.featureCount()][];
        for (int f = 0; f < margins.length; f++) {
            margins[f] = data.mass(f);
        }
    }

    double[] margin(int feature) {
        return margins[feature];
    }

    /** The weights of a pair's cells. */
    double[] weights(int a, int b) {
        if (signs[a] == 0 && signs[b] == 0) {
            return data.mass(a, b);
        }
        double[] weights = new double[margins[a].length * margins[b].length];
        for (int i = 0; i < margins[a].length; i++) {
            for (int j = 0; j < margins[b].length; j++) {
                weights[i * margins[b].length + j] = margins[a][i] * margins[b][j];
            }
        }
        return weights;
    }

    /** Purifies one pair into its two main effects. */
    void purify(double[] table, double[] weights, int a, int b, double[] mainA, double[] mainB) {
        boolean once = signs[a] != 0 || signs[b] != 0;
        int rows = margins[a].length;
        int columns = margins[b].length;
        for (int sweep = 0; sweep < (once ? 1 : MAX_SWEEPS); sweep++) {
            double moved = move(table, weights, rows, columns, columns, 1, mainA, margins[b]);
            moved = Math.max(moved, move(table, weights, columns, rows, 1, columns, mainB, margins[a]));
            if (moved <= SETTLED) {
                break;
            }
        }
        forgetUnseen(table, a, rows, columns, columns, 1);
        forgetUnseen(table, b, columns, rows, 1, columns);
    }

    private static double move(
            double[] table,
            double[] weights,
            int lines,
            int cells,
            int lineStep,
            int cellStep,
            double[] main,
            double[] fallback) {
        double moved = 0;
        for (int line = 0; line < lines; line++) {
            double sum = 0;
            double mass = 0;
            double otherSum = 0;
            double otherMass = 0;
            for (int cell = 0; cell < cells; cell++) {
                int at = line * lineStep + cell * cellStep;
                sum += weights[at] * table[at];
                mass += weights[at];
                otherSum += fallback[cell] * table[at];
                otherMass += fallback[cell];
            }
            double mean = Grid.round(mass > 0 ? sum / mass : otherSum / otherMass);
            for (int cell = 0; cell < cells; cell++) {
                table[line * lineStep + cell * cellStep] -= mean;
            }
            main[line] += mean;
            moved = Math.max(moved, Math.abs(mean));
        }
        return moved;
    }

    /** A missing bin without training rows contributes nothing. */
    private void forgetUnseen(double[] table, int feature, int lines, int cells, int lineStep, int cellStep) {
        if (margins[feature][0] == 0 && lines > 0) {
            for (int cell = 0; cell < cells; cell++) {
                table[cell * cellStep] = 0;
            }
        }
    }

    /** Moves the mean of a main effect away and returns it. */
    double centre(int feature, double[] main) {
        double sum = 0;
        double mass = 0;
        for (int bin = 0; bin < main.length; bin++) {
            sum += margins[feature][bin] * main[bin];
            mass += margins[feature][bin];
        }
        double mean = Grid.round(sum / mass);
        for (int bin = 0; bin < main.length; bin++) {
            main[bin] -= mean;
        }
        if (margins[feature][0] == 0) {
            main[0] = 0;
        }
        return mean;
    }
}
