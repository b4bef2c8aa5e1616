package iomtriage.scoring;

import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The sums of terms behind every score of a pack: the log-odds of an outcome, or, where its model says when it happens, those of its
 * hazard in each period. What features add is added up here, not in the scores, which the sums make up; a score grows with each of
 * its sums. Immutable and thread-safe.
 */
public final class ScoreSums {

    private final ModelPack pack;
    private final List<Place> places = new ArrayList<>();
    /** By outcome, where its sums begin. */
    private final int[] from;

    /**
     * One of the sums.
     *
     * @param outcome position of its model in the pack
     * @param sum which of the model's own sums
     */
    record Place(int outcome, int sum) {}

    /**
     * The sums behind a pack's scores.
     *
     * @param pack the pack
     */
    public ScoreSums(ModelPack pack) {
        this.pack = pack;
        this.from = new int[pack.models().size()];
        for (int outcome = 0; outcome < from.length; outcome++) {
            from[outcome] = places.size();
            for (int sum = 0; sum < model(outcome).sumCount(); sum++) {
                places.add(new Place(outcome, sum));
            }
        }
    }

    /** {@return how many there are, of all outcomes together} */
    public int count() {
        return places.size();
    }

    Place place(int at) {
        return places.get(at);
    }

    private OutcomeModel model(int outcome) {
        return pack.models().get(outcome);
    }

    /**
     * Those of a row.
     *
     * @param row one row of the pack's layout; not a number where something is missing
     * @return {@link #count()} sums, those of one outcome side by side
     */
    public double[] of(double[] row) {
        double[] sums = new double[count()];
        for (int outcome = 0; outcome < from.length; outcome++) {
            model(outcome).sums(row, sums, from[outcome]);
        }
        return sums;
    }

    /**
     * Those of a row that was scored.
     *
     * @param row one row of the pack's layout; not a number where something is missing
     * @param logOdds by outcome; NaN where it could not be scored
     * @return {@link #count()} sums; NaN where the outcome could not be scored
     */
    public double[] of(double[] row, double[] logOdds) {
        double[] sums = of(row);
        for (int at = 0; at < sums.length; at++) {
            sums[at] = Double.isNaN(logOdds[place(at).outcome()]) ? Double.NaN : sums[at];
        }
        return sums;
    }

    /**
     * The log-odds of an outcome.
     *
     * @param sums {@link #count()} of them
     * @param outcome position of its model in the pack
     * @return the log-odds that its sums make up
     */
    public double logOdds(double[] sums, int outcome) {
        return model(outcome).logOddsOf(sums, from[outcome]);
    }
}
