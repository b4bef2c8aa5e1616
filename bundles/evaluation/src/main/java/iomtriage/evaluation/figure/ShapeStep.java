package iomtriage.evaluation.figure;

/**
 * What a term adds to the score in one of its bins.
 *
 * @param value in log-odds
 * @param low lower end of its band, where 95% of models made in the same way from other people would lie, in log-odds
 * @param high upper end
 * @param rows training rows in the bin
 */
public record ShapeStep(double value, double low, double high, int rows) {

    /** 95% of a normal distribution lies within so many standard errors. */
    private static final double REACH = 1.96;

    /** One whose band reaches 1.96 standard errors either way. */
    public static ShapeStep around(double value, double standardError, int rows) {
        return new ShapeStep(value, value - REACH * standardError, value + REACH * standardError, rows);
    }
}
