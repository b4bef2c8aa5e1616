package iomtriage.terminal;

import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.NotRanked;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.RefusedRecord;
import iomtriage.api.score.Interval;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.RaisingReason;
import iomtriage.api.score.ScoreResult;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a referral list for people to read. The same list gives the same bytes. */
public final class ReferralListPrinter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int MOST_PROBLEMS = 20;

    /** Less would be shown as 0.0%. */
    private static final double LEAST = 0.0005;

    private final PrintWriter out;

    public ReferralListPrinter(PrintWriter out) {
        this.out = out;
    }

    /** @param rows how many rows to print, from the first place on */
    public void print(ReferralList list, int rows) {
        header(list);
        List<Referral> shown = list.top(rows);
        int width = shown.stream()
                .mapToInt(each -> each.subject().value().length())
                .reduce("Reference".length(), Math::max);
        int tiers = shown.stream().mapToInt(each -> tier(each).length()).reduce("Tier".length(), Math::max);
        columns(list.header().pack().outcomes(), width, tiers);
        for (Referral referral : shown) {
            row(referral, width, tiers);
            if (referral.place() == list.header().capacity()) {
                cutLine(list);
            }
        }
        footer(list, rows);
        coverage(list);
        problems(list);
        out.flush();
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
        list.notes().forEach(note -> line("NOTE      %s", note));
        line("This list is advice. A supervisor decides.");
        out.println();
    }

    private void columns(List<Outcome> outcomes, int width, int tiers) {
        line("Chance of each outcome within its window:");
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            line("  P%d  %s, %d months", i + 1, outcome.name(), outcome.windowMonths());
        }
        out.println();
        String probabilities = "";
        for (int i = 0; i < outcomes.size(); i++) {
            probabilities += String.format(Locale.UK, "%7s", "P" + (i + 1));
        }
        line(
                "Place  %s  %s  Reoffending  Serious harm%s",
                padded("Reference", width), padded("Tier", tiers), probabilities);
        line("%5s  %s  %s  %11s  %12s", "", padded("", width), padded("", tiers), "rank", "rank");
    }

    private void row(Referral referral, int width, int tiers) {
        String probabilities = referral.assessment().results().stream()
                .map(ReferralListPrinter::probability)
                .collect(Collectors.joining());
        line(
                "%5d  %s  %s  %,11d  %,12d%s",
                referral.place(),
                padded(referral.subject().value(), width),
                padded(tier(referral), tiers),
                referral.reoffendingRank(),
                referral.seriousHarmRank(),
                probabilities);
        line(
                "%7s%s",
                "",
                "because of " + referral.tier().decidingFactor() + "; "
                        + referral.basis().inWords() + ":");
        for (RaisingReason reason : referral.assessment().strongestReasons(3)) {
            line("%9s%s", "", reason.words());
        }
    }

    private static String tier(Referral referral) {
        return referral.tier().tier().label() + (referral.tier().provisional() ? "*" : "");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String probability(ScoreResult result) {
        return result.score()
                .map(score -> String.format(Locale.UK, "%7s", percent(score.probability())))
                .orElse("   none");
    }

    /** A chance so small that it would round to nothing is not nothing. */
    private static String percent(double chance) {
        return chance > 0 && chance < LEAST ? "<0.1%" : String.format(Locale.UK, "%.1f%%", 100 * chance);
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
        line("Raises: against the average person of those whom the pack learnt from.");
        out.println();
    }

    private void coverage(ReferralList list) {
        int listed = Math.min(list.header().capacity(), list.size());
        line(
                "What the %s above the cut line %s for, as predicted",
                listed == 1 ? "one person" : String.format(Locale.UK, "%,d people", listed),
                listed == 1 ? "accounts" : "account");
        line(
                "  %-40s %10s %10s %12s %8s %18s %20s",
                "", "on list", "caseload", "lift", "share", "95% interval", "listed, would not");
        List<Coverage> coverage = list.coverage();
        for (Coverage each : coverage) {
            line(
                    "  %-40s %10.1f %10.1f %12s %8s %18s %20.1f",
                    each.outcome().name(),
                    each.expectedOnList(),
                    each.expectedInCaseload(),
                    each.liftInWords(),
                    share(each),
                    each.interval().map(interval -> interval.percent(1)).orElse("none"),
                    each.expectedWithoutOutcome());
        }
        line("%s", Coverage.MEANING);
        line("Lift: how much of the outcome the list holds, in times of what as many people taken at random would.");
        coverage.stream()
                .filter(each -> each.outcome().kind() == OutcomeKind.REOFFENDING)
                .forEach(each -> line("%s", each.cost()));
        coverage.forEach(each -> each.warning().ifPresent(warning -> line("WARNING   %s", warning)));
    }

    private static String share(Coverage each) {
        int decimals = each.interval().map(interval -> interval.decimals(1)).orElse(1);
        return decimals == 1 ? percent(each.share()) : Interval.percent(each.share(), decimals);
    }

    private void problems(ReferralList list) {
        if (!list.notRanked().isEmpty()) {
            out.println();
            line(
                    "%,d people could not be scored and are not on the list:",
                    list.notRanked().size());
            for (NotRanked each : first(list.notRanked())) {
                line("  %s: %s", each.subject().value(), String.join(" ", each.reasons()));
            }
            more(list.notRanked().size());
        }
        if (!list.refused().isEmpty()) {
            out.println();
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
        out.println(String.format(Locale.UK, format, values).stripTrailing());
    }
}
