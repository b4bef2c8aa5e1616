package iomtriage.evaluation.internal.text;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;

/** Measured figures in words: shares per cent, their differences in percentage points, all else with three decimals. */
public final class MetricText {

    private static final String NOT_DEFINED = "not defined";

    private MetricText() {}

    /** As in "12.3%" or "0.712". */
    public static String value(Metric metric, double value) {
        return metric.unit() == Metric.Unit.SHARE ? Numbers.percent(value) : Numbers.fixed(value, 3);
    }

    /** The value alone, or that it is not defined. */
    public static String value(Metric metric, MetricSet figures) {
        return figures.get(metric)
                .map(measured -> value(metric, measured.value()))
                .orElse(NOT_DEFINED);
    }

    /** The value and its interval, or that it is not defined. */
    public static String interval(Metric metric, MetricSet figures) {
        return figures.get(metric).map(measured -> interval(metric, measured)).orElse(NOT_DEFINED);
    }

    /** As in "12.3% (10.1% to 14.6%)". */
    public static String interval(Metric metric, Measured measured) {
        return value(metric, measured.value()) + " (" + value(metric, measured.low()) + " to "
                + value(metric, measured.high()) + ")";
    }

    /**
     * A difference with its sign and without its unit, as in "+1.2" or "-0.012"; of shares, with as many decimals as keep
     * one that is not 0 from looking like it, so that an interval that leaves out 0 is seen to.
     */
    public static String signed(Metric metric, double difference) {
        String text = metric.unit() == Metric.Unit.SHARE
                ? Numbers.percent(difference).replace("%", "")
                : Numbers.fixed(difference, 3);
        return text.startsWith("-") ? text : "+" + text;
    }

    /** What a difference is counted in, after a space; empty for plain numbers. */
    public static String unitOfDifference(Metric metric) {
        return metric.unit() == Metric.Unit.SHARE ? " percentage points" : "";
    }

    /** As in "+1.2 (-0.3 to +2.7) percentage points". */
    public static String difference(Metric metric, Measured measured) {
        return signed(metric, measured.value()) + " (" + signed(metric, measured.low()) + " to "
                + signed(metric, measured.high()) + ")" + unitOfDifference(metric);
    }

    /** As in "1.20 (0.95 to 1.44)". */
    public static String ratio(Measured measured) {
        return Numbers.fixed(measured.value(), 2) + " (" + Numbers.fixed(measured.low(), 2) + " to "
                + Numbers.fixed(measured.high(), 2) + ")";
    }

    /** As in "95%". */
    public static String level(double level) {
        return Numbers.compact(100 * level, 1) + "%";
    }
}
