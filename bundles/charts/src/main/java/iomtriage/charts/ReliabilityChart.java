package iomtriage.charts;

import iomtriage.charts.axis.Ruler;
import iomtriage.charts.axis.Scale;
import iomtriage.charts.svg.Look;
import iomtriage.charts.svg.Path;
import iomtriage.charts.svg.Svg;
import iomtriage.charts.text.Numbers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Predicted against observed. On the dashed line, scores mean what they say.
 *
 * @param outcome as in "the outcome" or "proven reoffending"
 * @param level of the intervals, as in 0.95
 * @param bins from the lowest scores up, at least one
 */
public record ReliabilityChart(String outcome, double level, List<Bin> bins) implements Chart {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 420;
    private static final int LEFT = 76;
    private static final int RIGHT = WIDTH - 16;
    private static final int TOP = 10;
    private static final int BOTTOM = HEIGHT - 50;

    public ReliabilityChart {
        bins = List.copyOf(bins);
    }

    /**
     * People of about the same score.
     *
     * @param predicted mean probability
     * @param observed share with the outcome
     */
    public record Bin(int people, double predicted, Estimate observed) {}

    @Override
    public Svg draw() {
        DoubleStream ends = bins.stream()
                .flatMapToDouble(bin -> DoubleStream.of(0, bin.observed().high(), bin.predicted()));
        Scale x = Scale.over(ends, LEFT, RIGHT);
        Scale y = new Scale(0, x.high(), BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT, "Predicted chance of " + outcome + " against the share to whom it happened")
                .numbers("from the lowest scores up "
                        + bins.stream().map(ReliabilityChart::inWords).collect(Collectors.joining("; ")));
        Ruler.PERCENT.across(svg, x, TOP, BOTTOM, "Mean predicted chance");
        Ruler.PERCENT.up(svg, y, LEFT, RIGHT, "Share to whom it happened");
        svg.path(Look.DASHED, new Path().to(LEFT, BOTTOM).to(RIGHT, TOP));
        for (Bin bin : bins) {
            double at = x.at(bin.predicted());
            svg.interval(
                            Look.WHISKER,
                            at,
                            y.at(bin.observed().low()),
                            y.at(bin.observed().high()))
                    .circle(Look.POINT, at, y.at(bin.observed().value()), 5);
        }
        return svg.note("Each point is a bin of " + sizes() + " people, with its " + Numbers.compact(100 * level, 1)
                        + "% interval.")
                .note("Dashed: predicted equals observed.");
    }

    private static String inWords(Bin bin) {
        return "predicted " + Numbers.percent(bin.predicted()) + ", observed "
                + Numbers.percent(bin.observed().value()) + " of " + Numbers.count(bin.people());
    }

    private String sizes() {
        int fewest = bins.stream().mapToInt(Bin::people).min().orElse(0);
        int most = bins.stream().mapToInt(Bin::people).max().orElse(0);
        return Numbers.count(fewest) + (fewest == most ? "" : " to " + Numbers.count(most));
    }
}
