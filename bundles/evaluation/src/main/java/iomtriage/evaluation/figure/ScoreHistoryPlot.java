package iomtriage.evaluation.figure;

import iomtriage.evaluation.internal.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** One person's scores over time with their intervals. The line breaks where another pack took over: the two do not compare. */
public final class ScoreHistoryPlot {

    private ScoreHistoryPlot() {}

    /**
     * @param scores in any order, at least one
     * @throws IllegalArgumentException if there is none
     */
    public static Figure of(Caption caption, List<DatedScore> scores) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("A history needs at least one score. Leave the figure out without one.");
        }
        List<DatedScore> sorted =
                scores.stream().sorted(Comparator.comparing(DatedScore::date)).toList();
        Svg svg = new Svg(caption, description(sorted), Plot.WIDTH, Plot.HEIGHT + 16);
        TimeScale x = TimeScale.over(
                sorted.get(0).date(), sorted.get(sorted.size() - 1).date(), Plot.LEFT, Plot.RIGHT);
        DoubleStream ends = sorted.stream().flatMapToDouble(score -> DoubleStream.of(0, score.high(), score.score()));
        Scale y = Scale.over(ends, Plot.BOTTOM, Plot.TOP + 20);
        x.draw(svg, Plot.TOP + 20, Plot.BOTTOM);
        Plot.up(svg, y, Plot.LEFT, Plot.RIGHT, "Probability of the outcome");
        List<List<DatedScore>> runs = runs(sorted);
        for (int run = 0; run < runs.size(); run++) {
            run(svg, x, y, runs.get(run), run > 0);
        }
        svg.label(Plot.LEFT, Plot.HEIGHT, "start", "Upright strokes: intervals. Dashed: another pack took over.");
        return new Figure(caption.name(), caption.title(), svg.end(), csv(sorted));
    }

    /** Scores of one pack after the other. */
    private static List<List<DatedScore>> runs(List<DatedScore> sorted) {
        List<List<DatedScore>> runs = new ArrayList<>();
        String pack = "";
        for (DatedScore score : sorted) {
            if (runs.isEmpty() || !score.pack().equals(pack)) {
                runs.add(new ArrayList<>());
                pack = score.pack();
            }
            runs.get(runs.size() - 1).add(score);
        }
        return runs;
    }

    private static void run(Svg svg, TimeScale x, Scale y, List<DatedScore> run, boolean takesOver) {
        LocalDate first = run.get(0).date();
        if (takesOver) {
            svg.line(x.at(first) - 7, Plot.TOP + 20, x.at(first) - 7, Plot.BOTTOM, Plot.DASHED);
        }
        double[] line = run.stream()
                .flatMapToDouble(score -> DoubleStream.of(x.at(score.date()), y.at(score.score())))
                .toArray();
        svg.polyline(line, Plot.STRONG);
        for (DatedScore score : run) {
            Plot.upright(svg, x.at(score.date()), y.at(score.low()), y.at(score.high()));
            svg.circle(x.at(score.date()), y.at(score.score()), 5, Plot.FILLED);
        }
        svg.label(
                Math.min(x.at(first), Plot.RIGHT - 110),
                Plot.TOP + 12,
                "start",
                Words.shortened(run.get(0).pack(), 18));
    }

    private static String description(List<DatedScore> sorted) {
        return "Scores over time: "
                + sorted.stream()
                        .map(score -> score.date() + " " + Numbers.percent(score.score()))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String csv(List<DatedScore> sorted) {
        Csv csv = new Csv("date", "score", "low", "high", "pack");
        sorted.forEach(score -> csv.row(score.date(), score.score(), score.low(), score.high(), score.pack()));
        return csv.toString();
    }
}
