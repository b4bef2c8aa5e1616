package iomtriage.benchmarks.additive;

import iomtriage.additive.AdditiveData;
import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveSettings;
import iomtriage.additive.AdditiveTrainer;
import iomtriage.additive.ProgressListener;
import iomtriage.benchmarks.additive.GeorgiaParole.Round;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Ten-fold accuracy as the challenge measures it. */
record GeorgiaAccuracy(double brier, double auc, double slope, double secondsPerFit) {
    /** Log-odds of everyone in a round by a model of the nine folds that they are not in. */
    static HeldOut heldOut(Round round, AdditiveSettings settings) {
        double[] logOdds = new double[round.size()];
        double seconds = 0;
        for (int fold = 0; fold < 10; fold++) {
            long start = System.nanoTime();
            AdditiveModel model = new AdditiveTrainer(settings).train(round.data(round.rows(fold, false)));
            seconds += (System.nanoTime() - start) / 1e9;
            for (int row : round.rows(fold, true)) {
                logOdds[row] = model.scorer().logOdds(round.row(row));
            }
        }
        return new HeldOut(logOdds, seconds / 10);
    }

    /** The same by models of a round that learn from the rows of all rounds: no row of a person whom they are held to. */
    static HeldOut pooled(List<Round> rounds, Round round, AdditiveSettings settings) {
        double[] logOdds = new double[round.size()];
        double seconds = 0;
        for (int fold = 0; fold < 10; fold++) {
            int left = fold;
            List<AdditiveData> all = rounds.stream()
                    .map(each -> each.dataByPerson(each.rows(left, false)))
                    .toList();
            long start = System.nanoTime();
            AdditiveModel model =
                    new AdditiveTrainer(settings).train(all, rounds.indexOf(round), ProgressListener.SILENT);
            seconds += (System.nanoTime() - start) / 1e9;
            for (int row : round.rows(fold, true)) {
                logOdds[row] = model.scorer().logOdds(round.row(row));
            }
        }
        return new HeldOut(logOdds, seconds / 10);
    }

    /** @param logOdds of each row of a round, by a model that has not seen it */
    record HeldOut(double[] logOdds, double secondsPerFit) {}

    static GeorgiaAccuracy of(Round round, HeldOut heldOut) {
        return of(round, heldOut.logOdds, heldOut.secondsPerFit);
    }

    static GeorgiaAccuracy of(Round round, double[] logOdds, double secondsPerFit) {
        double brier = (brier(round, logOdds, true) + brier(round, logOdds, false)) / 2;
        return new GeorgiaAccuracy(
                brier, auc(round.outcome(), logOdds), slope(round.outcome(), logOdds), secondsPerFit);
    }

    private static double brier(Round round, double[] logOdds, boolean male) {
        return IntStream.range(0, logOdds.length)
                .filter(row -> round.male()[row] == male)
                .mapToDouble(row -> {
                    double off = 1 / (1 + Math.exp(-logOdds[row])) - (round.outcome()[row] ? 1 : 0);
                    return off * off;
                })
                .average()
                .orElseThrow();
    }

    static double auc(boolean[] outcome, double[] logOdds) {
        Integer[] order = IntStream.range(0, logOdds.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(row -> logOdds[row]));
        double below = 0;
        double won = 0;
        for (int i = 0; i < order.length; ) {
            int end = i;
            double yes = 0;
            double no = 0;
            while (end < order.length && logOdds[order[end]] == logOdds[order[i]]) {
                yes += outcome[order[end]] ? 1 : 0;
                no += outcome[order[end]] ? 0 : 1;
                end++;
            }
            won += yes * (below + no / 2);
            below += no;
            i = end;
        }
        double positives = order.length - below;
        return won / (positives * below);
    }

    /** Slope of a logistic regression of the outcome on the log-odds (Cox), by Newton's method. */
    static double slope(boolean[] outcome, double[] logOdds) {
        double a = 0;
        double b = 1;
        for (int step = 0; step < 25; step++) {
            double ga = 0;
            double gb = 0;
            double haa = 0;
            double hab = 0;
            double hbb = 0;
            for (int row = 0; row < logOdds.length; row++) {
                double p = 1 / (1 + Math.exp(-a - b * logOdds[row]));
                double off = (outcome[row] ? 1 : 0) - p;
                double h = p * (1 - p);
                ga += off;
                gb += off * logOdds[row];
                haa += h;
                hab += h * logOdds[row];
                hbb += h * logOdds[row] * logOdds[row];
            }
            double det = haa * hbb - hab * hab;
            a += (hbb * ga - hab * gb) / det;
            b += (haa * gb - hab * ga) / det;
        }
        return b;
    }
}
