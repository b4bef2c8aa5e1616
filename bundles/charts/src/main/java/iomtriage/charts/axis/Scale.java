package iomtriage.charts.axis;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * From numbers to pixels.
 *
 * @param low number at the first end
 * @param high number at the other
 * @param from pixel of the first end
 * @param to pixel of the other
 */
public record Scale(double low, double high, double from, double to) {

    /** One that holds all the numbers between round ends; from 0 to 1 where there are none. */
    public static Scale over(DoubleStream numbers, double from, double to) {
        double[] sorted = numbers.sorted().toArray();
        if (sorted.length == 0) {
            return new Scale(0, 1, from, to);
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double step = step(high - low > 0 ? high - low : 1);
        double start = Math.floor(low / step) * step;
        double end = Math.ceil(high / step) * step;
        return new Scale(start, end > start ? end : start + step, from, to);
    }

    public double at(double number) {
        return from + (number - low) / (high - low) * (to - from);
    }

    double middle() {
        return (from + to) / 2;
    }

    /** Four to nine round numbers. */
    double[] ticks() {
        double step = step(high - low);
        int first = (int) Math.ceil(low / step - 1e-9);
        int last = (int) Math.floor(high / step + 1e-9);
        return IntStream.rangeClosed(first, last).mapToDouble(i -> i * step).toArray();
    }

    private static double step(double span) {
        double raw = span / 5;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
        double scaled = raw / power;
        return power * (scaled > 5 ? 10 : scaled > 2 ? 5 : scaled > 1 ? 2 : 1);
    }
}
