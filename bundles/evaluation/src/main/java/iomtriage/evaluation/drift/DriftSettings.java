package iomtriage.evaluation.drift;

/**
 * How drift is judged.
 *
 * @param bins into how many bins a scale is cut, at least 2
 * @param falseAlarms how often a column that has not changed may be called drifted, as in 0.05
 * @param overAll whether that holds for all columns together (each gets an equal part, after Bonferroni) or for each
 */
public record DriftSettings(int bins, double falseAlarms, boolean overAll) {

    /** Ten bins; one report in twenty raises an alarm when nothing has changed. */
    public static final DriftSettings STANDARD = new DriftSettings(10, 0.05, true);

    /** @throws IllegalArgumentException if there are fewer than 2 bins or the rate is not between 0 and 1 */
    public DriftSettings {
        if (bins < 2) {
            throw new IllegalArgumentException("Drift needs at least 2 bins, but " + bins + " were asked for.");
        }
        if (!(falseAlarms > 0 && falseAlarms < 1)) {
            throw new IllegalArgumentException("The rate of false alarms lies between 0 and 1, as in 0.05.");
        }
    }

    double falseAlarmsPerColumn(int columns) {
        return overAll ? falseAlarms / columns : falseAlarms;
    }
}
