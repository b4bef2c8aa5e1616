package iomtriage.cli.score;

import iomtriage.api.score.ChanceBy;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.Interval;
import iomtriage.api.score.Reason;
import iomtriage.api.score.Score;
import iomtriage.charts.text.Numbers;
import iomtriage.cli.terminal.Output;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints how a person's scores come about. */
public final class ExplanationPrinter {

    /** Strongest first, whichever way; ties by term name. */
    private static final Comparator<Contribution> STRENGTH = Comparator.comparingDouble(
                    (Contribution each) -> -Math.abs(each.logOdds()))
            .thenComparing(Contribution::term);

    private static final double NOTHING = 5e-4;

    private final Output output;
    private final Scorer scorer;
    private final boolean all;

    /** @param all whether reasons that add nearly nothing are printed one by one, and every reason with its terms */
    public ExplanationPrinter(Output output, Scorer scorer, boolean all) {
        this.output = output;
        this.scorer = scorer;
        this.all = all;
    }

    /** Prints the scores of one row. */
    public void print(List<OutcomeModel> models, double[] row) {
        if (output.isJson()) {
            output.json(models.stream().map(model -> json(model, row)).toList());
            return;
        }
        scorer.pack().summary().warning().ifPresent(warning -> output.line("NOTE: %s", warning));
        for (OutcomeModel model : models) {
            List<String> obstacles = scorer.obstacles(model, row);
            output.line("");
            if (obstacles.isEmpty()) {
                text(model, row);
            } else {
                output.line("%s: not scored. %s", model.outcome().name(), String.join(" ", obstacles));
            }
        }
        output.line("");
        output.line("%s", Interval.MEANING);
    }

    private void text(OutcomeModel model, double[] row) {
        Score score = model.score(row);
        Explanation why = model.explain(row);
        output.line(
                "%s within %d months: %s (%s), band %s",
                model.outcome().name(),
                model.outcome().windowMonths(),
                Numbers.percent(score.probability()),
                score.interval()
                        .map(interval -> "95% interval " + interval.percent(1))
                        .orElse("how far off it could be is not known"),
                score.band().name());
        List<ChanceBy> when = score.when();
        if (!when.isEmpty()) {
            output.line(
                    "  by the end of each of %d periods: %s",
                    when.size(),
                    when.stream().map(each -> Numbers.percent(each.chance())).collect(Collectors.joining(", ")));
        }
        output.line("  %+8.3f  the average of %s, in log-odds", why.base(), why.reference());
        double rest = 0;
        int left = 0;
        for (Reason each : why.reasons()) {
            if (all || Math.abs(each.logOdds()) >= NOTHING) {
                output.line("  %+8.3f  %s", each.logOdds(), each.words());
                terms(each);
            } else {
                rest += each.logOdds();
                left++;
            }
        }
        if (left > 0) {
            output.line("  %+8.3f  %d more that add next to nothing each (--all lists them)", rest, left);
        }
        output.line("  %+8.3f  in all, which is %s", why.logOdds(), Numbers.percent(score.probability()));
    }

    /** Where several terms say one thing: each by itself. */
    private void terms(Reason reason) {
        if (all && reason.terms().size() > 1) {
            reason.terms().stream()
                    .sorted(STRENGTH)
                    .forEach(term -> output.line("            %+8.3f  %s", term.logOdds(), term.reason()));
        }
    }

    private Map<String, Object> json(OutcomeModel model, double[] row) {
        Map<String, Object> json = new TreeMap<>();
        json.put("outcome", model.outcome().id());
        json.put("obstacles", scorer.obstacles(model, row));
        json.put("simulated", scorer.pack().manifest().simulated());
        if (scorer.obstacles(model, row).isEmpty()) {
            Score score = model.score(row);
            Explanation why = model.explain(row);
            json.put("probability", score.probability());
            score.interval().ifPresent(interval -> {
                json.put("low", interval.low());
                json.put("high", interval.high());
            });
            json.put("band", score.band().name());
            if (model.periods().isPresent()) {
                json.put(
                        "byPeriod",
                        IntStream.range(0, score.when().size())
                                .mapToObj(at -> json(at + 1, score.when().get(at)))
                                .toList());
            }
            json.put("base", why.base());
            json.put("logOdds", why.logOdds());
            json.put(
                    "reasons",
                    why.reasons().stream().map(ExplanationPrinter::json).toList());
            List<Contribution> sorted = new ArrayList<>(why.contributions());
            sorted.sort(STRENGTH);
            json.put(
                    "contributions",
                    sorted.stream().map(ExplanationPrinter::json).toList());
        }
        return json;
    }

    private static Map<String, Object> json(int period, ChanceBy each) {
        Map<String, Object> json =
                new TreeMap<>(Map.of("period", period, "months", each.months(), "probability", each.chance()));
        each.interval().ifPresent(interval -> {
            json.put("low", interval.low());
            json.put("high", interval.high());
        });
        return json;
    }

    private static Map<String, Object> json(Reason each) {
        return new TreeMap<>(Map.of("family", each.family(), "logOdds", each.logOdds(), "reason", each.words()));
    }

    private static Map<String, Object> json(Contribution each) {
        return new TreeMap<>(Map.of("term", each.term(), "logOdds", each.logOdds(), "reason", each.reason()));
    }
}
