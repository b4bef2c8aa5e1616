package iomtriage.ranking;

import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.score.ScoreResult;
import java.util.Locale;
import java.util.stream.Collectors;

/** A list as text, every number in full enough that a change in any of them shows. */
final class ListText {

    private ListText() {}

    static String of(ReferralList list, int rows) {
        StringBuilder text = new StringBuilder();
        text.append("caseload ").append(list.header().caseload());
        text.append(", as of ").append(list.header().asOf());
        text.append(", policy ").append(list.header().policy()).append('\n');
        for (Referral referral : list.top(rows)) {
            text.append(row(referral)).append('\n');
        }
        list.coverage().forEach(each -> text.append(coverage(each)).append('\n'));
        return text.toString();
    }

    private static String row(Referral referral) {
        String scores =
                referral.assessment().results().stream().map(ListText::score).collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "%3d %-10s %s%s %3d %3d %s %s | %s",
                referral.place(),
                referral.subject().value(),
                referral.tier().tier().label(),
                referral.tier().provisional() ? "*" : " ",
                referral.reoffendingRank(),
                referral.seriousHarmRank(),
                referral.aboveCutLine() ? "above" : "below",
                scores,
                referral.tier().decidingFactor());
    }

    private static String score(ScoreResult result) {
        return String.format(Locale.ROOT, "%.6f", result.score().orElseThrow().probability());
    }

    private static String coverage(Coverage coverage) {
        return String.format(
                Locale.ROOT,
                "%s: %.4f of %.4f, share %.4f (%s), %.4f without",
                coverage.outcome().id(),
                coverage.expectedOnList(),
                coverage.expectedInCaseload(),
                coverage.share(),
                coverage.interval().map(ends -> ends.percent(2)).orElse("no interval"),
                coverage.expectedWithoutOutcome());
    }
}
