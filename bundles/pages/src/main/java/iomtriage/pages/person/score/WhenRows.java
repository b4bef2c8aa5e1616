package iomtriage.pages.person.score;

import iomtriage.api.score.ChanceBy;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.charts.Estimate;
import iomtriage.charts.Percent;
import iomtriage.charts.WhenChart;
import iomtriage.charts.text.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** When an outcome may happen, where the pack tells it: the chance by the end of each month, drawn, as a table and in words. */
public final class WhenRows {

    /** How many of the chances are told in words, the last included. */
    private static final int IN_WORDS = 4;

    private WhenRows() {}

    /** The chance by a time. */
    public record Row(String months, String chance, String interval) {}

    /** A figure, its table, the same in short, and how far what is missing could move it: empty text if nothing is. */
    public record Drawn(String figure, List<Row> rows, String words, String missing) {}

    /** Empty where there is no score, or the pack does not tell when. */
    public static Optional<Drawn> of(ScoreResult result) {
        return result.score()
                .map(Score::when)
                .filter(when -> !when.isEmpty())
                .map(when -> new Drawn(
                        chart(result, when).inPage(),
                        when.stream().map(WhenRows::row).toList(),
                        "The chance of " + result.outcome().name() + " is " + words(when) + ".",
                        missing(result)));
    }

    private static WhenChart chart(ScoreResult result, List<ChanceBy> when) {
        return new WhenChart(
                "Chance of " + result.outcome().name() + " by the end of each month",
                when.stream()
                        .map(each -> new WhenChart.Point(
                                each.months(),
                                each.interval()
                                        .map(ends -> new Estimate(each.chance(), ends.low(), ends.high()))
                                        .orElse(Estimate.alone(each.chance()))))
                        .toList());
    }

    private static Row row(ChanceBy each) {
        return new Row(
                months(each),
                Percent.whole(each.chance()),
                each.interval()
                        .map(ends -> Percent.whole(ends.low(), ends.high()))
                        .orElse("not known"));
    }

    /** As in "5% within 6 months, 9% within 12 months": a few times, evenly spaced, to the end of the window. */
    public static String words(List<ChanceBy> when) {
        int told = Math.min(IN_WORDS, when.size());
        return IntStream.rangeClosed(1, told)
                .mapToObj(part -> when.get(part * when.size() / told - 1))
                .map(each -> Percent.whole(each.chance()) + " within " + months(each))
                .collect(Collectors.joining(", "));
    }

    private static String months(ChanceBy each) {
        String number = Numbers.compact(each.months(), 1);
        return number + (number.equals("1") ? " month" : " months");
    }

    private static String missing(ScoreResult result) {
        if (!(result instanceof ScoreResult.Provisional provisional)) {
            return "";
        }
        String window = result.outcome().windowMonths() + " months";
        return provisional.missing().stream()
                .map(each -> "With " + each.what() + ", which is missing, the chance within " + window
                        + " could lie between " + Percent.whole(each.lowest()) + " and " + Percent.whole(each.highest())
                        + ".")
                .collect(Collectors.joining(" "));
    }
}
