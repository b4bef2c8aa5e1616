package iomtriage.evaluation.programme;

import iomtriage.evaluation.Measured;

/**
 * One outcome of people on the programme beside that of people like them.
 *
 * @param outcome in words
 * @param unit of all its numbers
 * @param participants with its interval
 * @param compared with its interval
 * @param difference participants' less compared people's, with its interval
 */
public record Effect(String outcome, Unit unit, Measured participants, Measured compared, Measured difference) {

    /** What numbers count. */
    public enum Unit {
        /** A share of people, 0 to 1. */
        SHARE,
        /** Reoffences for each person, or each year at liberty; shown per 100. */
        PER_YEAR,
        /** Days. */
        DAYS
    }
}
