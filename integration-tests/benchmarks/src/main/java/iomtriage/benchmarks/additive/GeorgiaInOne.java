package iomtriage.benchmarks.additive;

import iomtriage.additive.AdditiveData;
import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveScorer;
import iomtriage.additive.AdditiveSettings;
import iomtriage.additive.AdditiveTrainer;
import iomtriage.benchmarks.additive.GeorgiaAccuracy.HeldOut;
import iomtriage.benchmarks.additive.GeorgiaParole.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One model of the hazard of arrest in each year, in place of one model for each round: a row for each year in which a person was
 * at risk, with the year as a feature. What was recorded under supervision is missing in the first year, as the challenge has it.
 */
final class GeorgiaInOne {
    private static final String YEAR = "year";

    private final List<Round> rounds;
    private final List<String> columns;

    GeorgiaInOne(GeorgiaParole data) {
        this.rounds = IntStream.rangeClosed(1, 3).mapToObj(data::round).toList();
        this.columns = new ArrayList<>(rounds.get(1).columns());
    }

    /** Log-odds of each round by the one model, the rows of a person in one fold. */
    List<HeldOut> heldOut(AdditiveSettings settings) {
        List<double[]> logOdds =
                rounds.stream().map(round -> new double[round.size()]).toList();
        double seconds = 0;
        for (int fold = 0; fold < 10; fold++) {
            long start = System.nanoTime();
            AdditiveModel model = new AdditiveTrainer(settings).train(data(fold));
            seconds += (System.nanoTime() - start) / 1e9;
            AdditiveScorer scorer = model.scorer();
            for (Round round : rounds) {
                for (int row : round.rows(fold, true)) {
                    logOdds.get(round.number() - 1)[row] = scorer.logOdds(row(round, row));
                }
            }
        }
        double each = seconds / 10;
        return logOdds.stream().map(round -> new HeldOut(round, each)).toList();
    }

    /** The columns of the later rounds, blank where a round does not have one, and the year. */
    private double[] row(Round round, int row) {
        double[] values = new double[columns.size() + 1];
        for (int c = 0; c < columns.size(); c++) {
            int own = round.columns().indexOf(columns.get(c));
            values[c] = own < 0 ? Double.NaN : round.values()[own][row];
        }
        values[columns.size()] = round.number();
        return values;
    }

    private AdditiveData data(int heldOut) {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> outcomes = new ArrayList<>();
        List<Integer> people = new ArrayList<>();
        for (Round round : rounds) {
            for (int row : round.rows(heldOut, false)) {
                rows.add(row(round, row));
                outcomes.add(round.outcome()[row]);
                people.add(round.person()[row]);
            }
        }
        boolean[] outcome = new boolean[rows.size()];
        IntStream.range(0, outcome.length).forEach(i -> outcome[i] = outcomes.get(i));
        AdditiveData.Builder builder = AdditiveData.of(outcome);
        for (int c = 0; c <= columns.size(); c++) {
            int column = c;
            double[] values = rows.stream().mapToDouble(row -> row[column]).toArray();
            if (c == columns.size()) {
                builder.continuous(YEAR, values);
            } else if (columns.get(c).equals("Prison_Offense")) {
                builder.categorical(columns.get(c), GeorgiaParole.OFFENCES, values);
            } else {
                builder.continuous(columns.get(c), values);
            }
        }
        return builder.groups(people.stream().mapToInt(Integer::intValue).toArray())
                .build();
    }
}
