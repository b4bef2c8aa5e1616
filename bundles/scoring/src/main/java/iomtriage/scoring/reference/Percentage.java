package iomtriage.scoring.reference;

/** From log-odds to what is shown. */
final class Percentage {

    private Percentage() {}

    /** The probability, 0 to 1, the same on every machine. */
    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** The probability in hundredths of a per cent, rounded half-up. */
    static long hundredths(double logOdds) {
        return (long) Math.floor(probability(logOdds) * 10_000 + 0.5);
    }

    /** The percentage as shown, with two decimals. */
    static double shown(double logOdds) {
        return hundredths(logOdds) / 100.0;
    }
}
