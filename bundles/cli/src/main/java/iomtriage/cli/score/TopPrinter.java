package iomtriage.cli.score;

import iomtriage.api.score.Interval;
import iomtriage.api.score.Reason;
import iomtriage.api.score.Score;
import iomtriage.charts.text.Numbers;
import iomtriage.cli.terminal.Output;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints the top of a table ranked on one outcome. The same ranking gives the same bytes. */
public final class TopPrinter {

    private static final int REASONS = 3;
    private static final int MOST_PROBLEMS = 20;

    private final Output output;
    private final ModelPack pack;
    private final OutcomeModel model;

    public TopPrinter(Output output, ModelPack pack, OutcomeModel model) {
        this.output = output;
        this.pack = pack;
        this.model = model;
    }

    /** Prints a ranking. */
    public void print(TableRanking.Result result) {
        if (output.isJson()) {
            output.json(json(result));
            return;
        }
        header(result);
        int place = 0;
        for (TopRows.Entry entry : result.top()) {
            row(++place, entry);
        }
        footer(result);
        problems(result);
    }

    private void header(TableRanking.Result result) {
        output.line(
                "%,d people ranked by the chance of %s, within %d months; %,d rows refused.",
                result.ranked(), model.outcome().name(), model.outcome().windowMonths(), result.refusedRows());
        output.line("Pack  %s", pack.summary().key());
        pack.summary().warning().ifPresent(warning -> output.line("NOTE  %s", warning));
        output.line("This list is advice. A supervisor decides.");
        output.line("");
        output.line("%5s  %-16s %11s  %-16s  %s", "Place", "Reference", "Probability", "95% interval", "Band");
    }

    private void row(int place, TopRows.Entry entry) {
        Score score = model.score(entry.row());
        output.line(
                "%5d  %-16s %11s  %-16s  %s",
                place,
                entry.reference(),
                Numbers.percent(score.probability()),
                score.interval().map(interval -> interval.percent(1)).orElse("none"),
                score.band().name());
        for (Reason each : model.strongest(entry.row(), REASONS)) {
            output.line("         %s  %s", each.logOdds() > 0 ? "+" : "-", each.words());
        }
    }

    private void footer(TableRanking.Result result) {
        double onList =
                result.top().stream().mapToDouble(TopRows.Entry::probability).sum();
        output.line("");
        output.line(
                "Of the %,.1f people expected to have the outcome, the %,d listed account for %,.1f (%s);"
                        + " %,.1f of those listed are expected not to have it.",
                result.expected(),
                result.top().size(),
                onList,
                Numbers.percent(result.expected() == 0 ? 0 : onList / result.expected()),
                result.top().size() - onList);
        output.line(
                "+ raises the chance against the average of those learnt from, - lowers it; the strongest %d.",
                REASONS);
        output.line("%s", Interval.MEANING);
        result.notes().forEach(note -> output.line("NOTE  %s", note));
        if (result.top().stream()
                .anyMatch(each -> model.score(each.row()).interval().isEmpty())) {
            output.line("%s", Interval.NONE);
        }
    }

    private void problems(TableRanking.Result result) {
        if (result.refusedRows() == 0) {
            return;
        }
        output.line("");
        output.line("%,d rows were refused and are not on the list:", result.refusedRows());
        result.refused().stream().limit(MOST_PROBLEMS).forEach(problem -> output.line("  %s", problem));
        if (result.refused().size() > MOST_PROBLEMS) {
            output.line("  and more; --json lists up to 1,000");
        }
    }

    private Map<String, Object> json(TableRanking.Result result) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (TopRows.Entry entry : result.top()) {
            rows.add(json(rows.size() + 1, entry));
        }
        Map<String, Object> json = new TreeMap<>();
        json.put("pack", pack.summary().key().toString());
        json.put("simulated", pack.manifest().simulated());
        json.put("outcome", model.outcome().id());
        json.put("ranked", result.ranked());
        json.put("expected", result.expected());
        json.put("refusedRows", result.refusedRows());
        json.put("refused", result.refused());
        json.put("notes", result.notes());
        json.put("top", rows);
        return json;
    }

    private Map<String, Object> json(int place, TopRows.Entry entry) {
        Score score = model.score(entry.row());
        Map<String, Object> row = new TreeMap<>();
        row.put("place", place);
        row.put("id", entry.reference());
        row.put("probability", score.probability());
        score.interval().ifPresent(interval -> {
            row.put("low", interval.low());
            row.put("high", interval.high());
        });
        row.put("band", score.band().name());
        row.put(
                "reasons",
                model.strongest(entry.row(), REASONS).stream()
                        .map(each -> Map.of("words", each.words(), "logOdds", each.logOdds()))
                        .toList());
        return row;
    }
}
