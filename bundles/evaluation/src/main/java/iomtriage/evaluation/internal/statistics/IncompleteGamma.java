package iomtriage.evaluation.internal.statistics;

/**
 * The regularised lower incomplete gamma function P(a, x). Source: Press et al. (2007), Numerical Recipes, 3rd edition,
 * sections 6.1 and 6.2: a series below a + 1, a continued fraction above.
 */
final class IncompleteGamma {

    private static final double PRECISION = 1e-15;
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 100_000;

    /** Lanczos coefficients for g = 7, n = 9 (Godfrey, 2001). */
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private IncompleteGamma() {}

    /** @param a above 0 */
    static double lower(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double scale = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
        return x < a + 1 ? scale * series(a, x) : 1 - scale * continuedFraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** Lentz's method. */
    private static double continuedFraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double product = d;
        double factor = 0;
        for (int n = 1; n < MOST_TERMS && Math.abs(factor - 1) > PRECISION; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / awayFromZero(an * d + b);
            c = awayFromZero(b + an / c);
            factor = d * c;
            product *= factor;
        }
        return product;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** @param a above 0; accurate to about 1e-14 from one half upwards, which is all that is asked of it */
    static double logGamma(double a) {
        double z = a - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z + i);
        }
        double t = z + 7.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (z + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
