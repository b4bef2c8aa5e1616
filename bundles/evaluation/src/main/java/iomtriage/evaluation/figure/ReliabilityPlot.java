package iomtriage.evaluation.figure;

import iomtriage.evaluation.ReliabilityBin;
import iomtriage.evaluation.ReliabilityTable;
import iomtriage.evaluation.internal.Numbers;
import java.util.List;
import java.util.stream.DoubleStream;

/** Predicted against observed, with intervals and the count of each bin. On the dashed line, scores mean what they say. */
public final class ReliabilityPlot {

    private ReliabilityPlot() {}

    public static Figure of(Caption caption, ReliabilityTable table) {
        List<ReliabilityBin> bins = table.bins();
        Svg svg = new Svg(caption, description(table), Plot.WIDTH, Plot.HEIGHT + 36);
        double top = bins.stream()
                .flatMapToDouble(bin -> DoubleStream.of(bin.observed().high(), bin.predicted()))
                .max()
                .orElse(1);
        Scale x = Scale.over(DoubleStream.of(0, top), Plot.LEFT, Plot.RIGHT);
        Scale y = Scale.over(DoubleStream.of(0, top), Plot.BOTTOM, Plot.TOP);
        Plot.across(svg, x, Plot.TOP, Plot.BOTTOM, "Mean predicted probability");
        Plot.up(svg, y, Plot.LEFT, Plot.RIGHT, "Observed share with the outcome");
        svg.line(x.at(0), y.at(0), x.at(x.high()), y.at(x.high()), Plot.DASHED);
        bins.forEach(bin -> bin(svg, x, y, bin));
        svg.label(
                Plot.LEFT,
                Plot.HEIGHT,
                "start",
                "Each point is a bin of " + sizes(bins) + " people, with its " + Numbers.compact(100 * table.level(), 1)
                        + "% interval.");
        svg.label(Plot.LEFT, Plot.HEIGHT + 20, "start", "Dashed: predicted equals observed.");
        return new Figure(caption.name(), caption.title(), svg.end(), csv(bins));
    }

    private static void bin(Svg svg, Scale x, Scale y, ReliabilityBin bin) {
        double at = x.at(bin.predicted());
        svg.line(at, y.at(bin.observed().low()), at, y.at(bin.observed().high()), Plot.MARK);
        svg.circle(at, y.at(bin.observed().value()), 5, Plot.FILLED);
    }

    private static String sizes(List<ReliabilityBin> bins) {
        int fewest = bins.stream().mapToInt(ReliabilityBin::rows).min().orElse(0);
        int most = bins.stream().mapToInt(ReliabilityBin::rows).max().orElse(0);
        return fewest == most ? Integer.toString(most) : fewest + " to " + most;
    }

    private static String description(ReliabilityTable table) {
        StringBuilder words = new StringBuilder("Predicted and observed share, from the lowest scores up:");
        table.bins()
                .forEach(bin -> words.append(" predicted ")
                        .append(Numbers.percent(bin.predicted()))
                        .append(", observed ")
                        .append(Numbers.percent(bin.observed().value()))
                        .append(" of ")
                        .append(bin.rows())
                        .append(';'));
        return words.substring(0, words.length() - 1) + ".";
    }

    private static String csv(List<ReliabilityBin> bins) {
        Csv csv = new Csv("lowest", "highest", "people", "with_outcome", "predicted", "observed", "low", "high");
        bins.forEach(bin -> csv.row(
                bin.lowest(),
                bin.highest(),
                bin.rows(),
                bin.positives(),
                bin.predicted(),
                bin.observed().value(),
                bin.observed().low(),
                bin.observed().high()));
        return csv.toString();
    }
}
