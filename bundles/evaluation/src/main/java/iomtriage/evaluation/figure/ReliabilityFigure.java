package iomtriage.evaluation.figure;

import iomtriage.charts.Estimate;
import iomtriage.charts.ReliabilityChart;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.performance.ReliabilityTable;

/** Predicted against observed, with intervals and the count of each bin. */
public final class ReliabilityFigure {

    private ReliabilityFigure() {}

    public static Figure of(String name, String title, ReliabilityTable table) {
        ReliabilityChart chart = new ReliabilityChart(
                "the outcome",
                table.level(),
                table.bins().stream()
                        .map(bin -> new ReliabilityChart.Bin(bin.rows(), bin.predicted(), estimate(bin.observed())))
                        .toList());
        Csv csv = new Csv("lowest", "highest", "people", "with_outcome", "predicted", "observed", "low", "high");
        table.bins()
                .forEach(bin -> csv.row(
                        bin.lowest(),
                        bin.highest(),
                        bin.rows(),
                        bin.positives(),
                        bin.predicted(),
                        bin.observed().value(),
                        bin.observed().low(),
                        bin.observed().high()));
        return Figure.of(name, title, chart, csv);
    }

    static Estimate estimate(Measured measured) {
        return new Estimate(measured.value(), measured.low(), measured.high());
    }
}
