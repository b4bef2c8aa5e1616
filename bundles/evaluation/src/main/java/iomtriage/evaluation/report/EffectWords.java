package iomtriage.evaluation.report;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.programme.Effect;

/** The figures of an effect as text. */
public final class EffectWords {

    private static final int HUNDRED = 100;

    private EffectWords() {}

    /** As in "52.1%" or "205", of a hundred people. */
    public static String value(Effect.Unit unit, double value) {
        return switch (unit) {
            case SHARE -> Numbers.percent(value);
            case PER_YEAR -> Numbers.fixed(HUNDRED * value, 1);
            case DAYS -> Numbers.fixed(value, 0);
        };
    }

    /** As in "52.1% (45.0% to 59.1%)". */
    public static String interval(Effect.Unit unit, Measured figure) {
        return value(unit, figure.value()) + " (" + value(unit, figure.low()) + " to " + value(unit, figure.high())
                + ")";
    }

    /** As in "−4.2 points (−9.1 to +0.8)". */
    public static String difference(Effect effect) {
        Measured difference = effect.difference();
        return signed(effect.unit(), difference.value()) + (effect.unit() == Effect.Unit.SHARE ? " points" : "") + " ("
                + signed(effect.unit(), difference.low()) + " to " + signed(effect.unit(), difference.high()) + ")";
    }

    static String signed(Effect.Unit unit, double value) {
        String number = unit == Effect.Unit.DAYS
                ? Numbers.fixed(Math.abs(value), 0)
                : Numbers.fixed(HUNDRED * Math.abs(value), 1);
        boolean isNothing = number.chars().allMatch(c -> c == '0' || c == '.');
        return isNothing ? number : (value < 0 ? '\u2212' : '+') + number;
    }
}
