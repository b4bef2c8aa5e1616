package iomtriage.simulation.parameters;

/** Refuses parameters that mean nothing. */
final class Range {

    private Range() {}

    /** A share or a chance: 0 to 1. */
    static void share(String parameter, double value) {
        require(value >= 0 && value <= 1, parameter, value, "between 0 and 1");
    }

    /** A rate, a spread or a length of time that may be nothing. */
    static void notNegative(String parameter, double value) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, parameter, value, "0 or more");
    }

    /** A rate or a length of time. */
    static void positive(String parameter, double value) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, parameter, value, "more than 0");
    }

    static void require(boolean holds, String parameter, double value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Cannot simulate with " + parameter + " = " + value + ": it must be "
                    + rule + ". SimulationParameters.published() has a value that works.");
        }
    }
}
