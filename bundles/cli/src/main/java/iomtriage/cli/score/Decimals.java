package iomtriage.cli.score;

/** Numbers with a stated number of decimals, written without the cost of formatting: a large table has hundreds of millions. */
final class Decimals {

    private static final int MOST = 9;
    private static final long[] SCALES = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private Decimals() {}

    /**
     * Appends a number, rounded to the nearest; what rounds to 0 has no sign.
     *
     * @param decimals how many, 1 to 9
     */
    static void append(StringBuilder to, double value, int decimals) {
        long scale = SCALES[decimals];
        long scaled = Math.round(Math.abs(value) * scale);
        if (value < 0 && scaled > 0) {
            to.append('-');
        }
        to.append(scaled / scale).append('.');
        char[] digits = new char[MOST];
        int rest = (int) (scaled % scale);
        for (int digit = decimals - 1; digit >= 0; digit--) {
            digits[digit] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        to.append(digits, 0, decimals);
    }
}
