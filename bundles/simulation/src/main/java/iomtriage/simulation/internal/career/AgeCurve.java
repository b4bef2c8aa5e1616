package iomtriage.simulation.internal.career;

/**
 * How the rate of offending moves with age while a person is active: up to the late teens, then slowly down. The shape is
 * that of the age-crime curve (Farrington, 1986) less what desistance already explains.
 */
final class AgeCurve {

    private static final double[] AGE = {10, 14, 17, 21, 25, 35, 45, 55, 80};
    private static final double[] FACTOR = {.35, .8, 1.3, 1.25, 1.05, .75, .55, .35, .1};

    private static final double PEAK_AGE = 17;
    private static final double PEAK = 1.3;

    private AgeCurve() {}

    /** The factor at an age; after the peak raised to a power. */
    static double at(double age, double steepness) {
        double factor = at(age);
        return age <= PEAK_AGE ? factor : PEAK * StrictMath.pow(factor / PEAK, steepness);
    }

    private static double at(double age) {
        if (age <= AGE[0]) {
            return FACTOR[0];
        }
        for (int i = 1; i < AGE.length; i++) {
            if (age < AGE[i]) {
                double share = (age - AGE[i - 1]) / (AGE[i] - AGE[i - 1]);
                return FACTOR[i - 1] + share * (FACTOR[i] - FACTOR[i - 1]);
            }
        }
        return FACTOR[FACTOR.length - 1];
    }
}
