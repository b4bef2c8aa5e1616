package iomtriage.returns.merging;

/**
 * Student's t distribution of whole degrees of freedom: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3
 * and 26.7.4.
 *
 * @param degrees of freedom, at least 1
 */
record StudentT(int degrees) {

    private static final int HALVINGS = 60;

    /** How far from 0 that much of the distribution reaches on either side. */
    double reach(double level) {
        double low = 0;
        double high = Math.PI / 2;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (within(middle) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(degrees) * Math.tan(low);
    }

    /** How much of it lies within the angle whose tangent is t over the root of the degrees. */
    private double within(double angle) {
        boolean odd = degrees % 2 == 1;
        double square = Math.cos(angle) * Math.cos(angle);
        double term = odd ? Math.cos(angle) : 1;
        double sum = 0;
        for (int i = odd ? 3 : 2; i <= degrees; i += 2) {
            sum += term;
            term *= square * (i - 1) / i;
        }
        return odd ? 2 / Math.PI * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
    }
}
