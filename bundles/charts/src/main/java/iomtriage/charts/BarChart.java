package iomtriage.charts;

import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Svg;
import iomtriage.charts.text.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bars that lie under each other, one for each count.
 *
 * @param what the picture shows
 * @param names what is counted, one for each count
 */
public record BarChart(String what, List<String> names, int[] counts) implements Chart {

    private static final int WIDTH = 640;
    private static final int ROW = 30;
    private static final int LEFT = 190;
    private static final int RIGHT = 60;

    @Override
    public Svg draw() {
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        Svg svg = new Svg(WIDTH, counts.length * ROW, what)
                .numbers(IntStream.range(0, counts.length)
                        .mapToObj(i -> names.get(i) + " " + Numbers.count(counts[i]))
                        .collect(Collectors.joining("; ")));
        for (int i = 0; i < counts.length; i++) {
            double length = (WIDTH - LEFT - RIGHT) * (double) counts[i] / most;
            svg.label(Look.TICK, LEFT - 8, i * ROW + 20, "end", names.get(i))
                    .rectangle(Look.SHARE, LEFT, i * ROW + 5, length, ROW - 10)
                    .label(Look.TICK, LEFT + length + 6, i * ROW + 20, "start", Numbers.count(counts[i]));
        }
        return svg.line(Look.AXIS, LEFT, 0, LEFT, counts.length * ROW);
    }
}
