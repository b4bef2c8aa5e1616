package iomtriage.scoring.reference;

import iomtriage.scoring.pack.OutcomeModel;

/** From log-odds to what is shown. */
final class Percentage {

    private Percentage() {}

    /** The probability in hundredths of a per cent, rounded half-up. */
    static long hundredths(double logOdds) {
        return (long) Math.floor(OutcomeModel.probability(logOdds) * 10_000 + 0.5);
    }

    /** The percentage as shown, with two decimals. */
    static double shown(double logOdds) {
        return hundredths(logOdds) / 100.0;
    }
}
