package iomtriage.cli.terminal;

import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.NotRanked;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.RefusedRecord;
import iomtriage.api.score.Interval;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.RaisingReason;
import iomtriage.api.score.ScoreResult;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints a referral list for people to read. The same list gives the same bytes. */
public final class ReferralPrinter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int MOST_PROBLEMS = 20;
    private static final int REASONS = 3;

    private final Output out;

    public ReferralPrinter(Output out) {
        this.out = out;
    }

    /** @param rows how many rows to print, from the first place on */
    public void print(ReferralList list, int rows) {
        if (out.isJson()) {
            out.json(json(list, rows));
            return;
        }
        header(list);
        columns(list.header().pack().outcomes());
        for (Referral referral : list.top(rows)) {
            row(referral);
            if (referral.place() == list.header().capacity()) {
                cutLine(list);
            }
        }
        footer(list, rows);
        coverage(list);
        problems(list);
    }

    private void header(ReferralList list) {
        ListHeader header = list.header();
        line("Referral list %s, as of %s", header.id(), DAY.format(header.asOf()));
        line(
                "Caseload  %s: %,d ranked, %,d not scorable, %,d refused",
                header.caseload(),
                list.size(),
                list.notRanked().size(),
                list.refused().size());
        line("Pack      %s     Policy  %s     Places  %,d", header.pack().key(), header.policy(), header.capacity());
        header.pack().warning().ifPresent(warning -> line("NOTE      %s", warning));
        line("This list is advice. A supervisor decides.");
        out.line("");
    }

    private void columns(List<Outcome> outcomes) {
        line("Chance of each outcome within its window:");
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            line("  P%d  %s, %d months", i + 1, outcome.name(), outcome.windowMonths());
        }
        out.line("");
        String probabilities = "";
        for (int i = 0; i < outcomes.size(); i++) {
            probabilities += String.format(Locale.UK, "%7s", "P" + (i + 1));
        }
        line("%5s  %-12s %-5s %12s %12s%s", "Place", "Reference", "Tier", "Reoffending", "Serious harm", probabilities);
        line("%5s  %-12s %-5s %12s %12s", "", "", "", "rank", "rank");
    }

    private void row(Referral referral) {
        String probabilities = referral.assessment().results().stream()
                .map(ReferralPrinter::probability)
                .collect(Collectors.joining());
        line(
                "%5d  %-12s %-5s %,12d %,12d%s",
                referral.place(),
                referral.subject().value(),
                referral.tier().tier() + (referral.tier().provisional() ? "*" : ""),
                referral.reoffendingRank(),
                referral.seriousHarmRank(),
                probabilities);
        line("%7s%s", "", "because of " + referral.tier().decidingFactor() + ":");
        for (RaisingReason reason : referral.assessment().strongestReasons(REASONS)) {
            line("%9s%s", "", reason.words());
        }
    }

    private static String probability(ScoreResult result) {
        return result.score()
                .map(score -> String.format(Locale.UK, "%6.1f%%", 100 * score.probability()))
                .orElse("   none");
    }

    private void cutLine(ReferralList list) {
        line(
                "%s",
                "-".repeat(12) + " cut line: "
                        + String.format(Locale.UK, "%,d", list.header().capacity()) + " places " + "-".repeat(40));
    }

    private void footer(ReferralList list, int rows) {
        if (list.header().capacity() > list.size()) {
            line("Everyone ranked is above the cut line: there are more places than people.");
        } else if (list.header().capacity() > rows) {
            line(
                    "The cut line is at place %,d, below the rows shown.",
                    list.header().capacity());
        }
        line("* provisional: something missing could still change the tier.");
        out.line("");
    }

    private void coverage(ReferralList list) {
        line(
                "What the %,d people above the cut line account for, as predicted",
                Math.min(list.header().capacity(), list.size()));
        line(
                "  %-40s %10s %10s %8s %18s %22s",
                "", "on list", "caseload", "share", "95% interval", "listed, would not");
        for (Coverage each : list.coverage()) {
            line(
                    "  %-40s %10.1f %10.1f %8s %18s %22.1f",
                    each.outcome().name(),
                    each.expectedOnList(),
                    each.expectedInCaseload(),
                    Interval.percent(
                            each.share(),
                            each.interval()
                                    .map(interval -> interval.decimals(1))
                                    .orElse(1)),
                    each.interval().map(interval -> interval.percent(1)).orElse("none"),
                    each.expectedWithoutOutcome());
        }
        line("%s", Interval.MEANING);
    }

    private void problems(ReferralList list) {
        if (!list.notRanked().isEmpty()) {
            out.line("");
            line(
                    "%,d people could not be scored and are not on the list:",
                    list.notRanked().size());
            for (NotRanked each : first(list.notRanked())) {
                line("  %s: %s", each.subject().value(), String.join(" ", each.reasons()));
            }
            more(list.notRanked().size());
        }
        if (!list.refused().isEmpty()) {
            out.line("");
            line(
                    "%,d records were refused and are not on the list:",
                    list.refused().size());
            for (RefusedRecord each : first(list.refused())) {
                line("  %s", each.reference());
                for (String finding : each.lines()) {
                    line("    %s", finding);
                }
            }
            more(list.refused().size());
        }
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST_PROBLEMS, all.size()));
    }

    private void more(int count) {
        if (count > MOST_PROBLEMS) {
            line("  and %,d more", count - MOST_PROBLEMS);
        }
    }

    private void line(String format, Object... values) {
        out.line(format, values);
    }

    private static Map<String, Object> json(ReferralList list, int rows) {
        Map<String, Object> json = new TreeMap<>();
        json.put("list", list.header().id());
        json.put("asOf", list.header().asOf().toString());
        json.put("capacity", list.header().capacity());
        json.put("pack", list.header().pack().key().toString());
        json.put("policy", list.header().policy().toString());
        json.put("simulated", list.header().pack().simulated());
        json.put("ranked", list.size());
        json.put(
                "notRanked",
                list.notRanked().stream().map(each -> each.subject().value()).toList());
        json.put(
                "refused", list.refused().stream().map(RefusedRecord::reference).toList());
        json.put("top", list.top(rows).stream().map(ReferralPrinter::json).toList());
        return json;
    }

    private static Map<String, Object> json(Referral referral) {
        Map<String, Object> probabilities = new TreeMap<>();
        referral.assessment()
                .results()
                .forEach(result -> result.score()
                        .ifPresent(score -> probabilities.put(result.outcome().id(), score.probability())));
        Map<String, Object> row = new TreeMap<>();
        row.put("place", referral.place());
        row.put("id", referral.subject().value());
        row.put("tier", referral.tier().tier());
        row.put("provisional", referral.tier().provisional());
        row.put("reoffendingRank", referral.reoffendingRank());
        row.put("seriousHarmRank", referral.seriousHarmRank());
        row.put("aboveCutLine", referral.aboveCutLine());
        row.put("probabilities", probabilities);
        row.put(
                "reasons",
                referral.assessment().strongestReasons(REASONS).stream()
                        .map(RaisingReason::words)
                        .toList());
        return row;
    }
}
