package iomtriage.cli.score;

import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.RefusedRecord;
import iomtriage.api.score.Interval;
import iomtriage.api.score.RaisingReason;
import java.util.Map;
import java.util.TreeMap;

/** The top of a referral list as plain values, for JSON. */
public final class ReferralListJson {

    private static final int REASONS = 3;

    private ReferralListJson() {}

    /** @param rows how many rows, from the first place on */
    public static Map<String, Object> of(ReferralList list, int rows) {
        Map<String, Object> json = new TreeMap<>();
        json.put("list", list.header().id());
        json.put("asOf", list.header().asOf().toString());
        json.put("capacity", list.header().capacity());
        json.put("pack", list.header().pack().key().toString());
        json.put("policy", list.header().policy().toString());
        json.put("simulated", list.header().pack().simulated());
        json.put("notes", list.notes());
        json.put("ranked", list.size());
        json.put(
                "notRanked",
                list.notRanked().stream().map(each -> each.subject().value()).toList());
        json.put(
                "refused", list.refused().stream().map(RefusedRecord::reference).toList());
        json.put(
                "coverage",
                list.coverage().stream().map(ReferralListJson::coverage).toList());
        json.put("reasonsAgainst", "the average person of those whom the pack learnt from");
        json.put("top", list.top(rows).stream().map(ReferralListJson::row).toList());
        return json;
    }

    private static Map<String, Object> coverage(Coverage coverage) {
        Map<String, Object> json = new TreeMap<>();
        json.put("outcome", coverage.outcome().id());
        json.put("expectedOnList", coverage.expectedOnList());
        json.put("expectedInCaseload", coverage.expectedInCaseload());
        json.put("share", coverage.share());
        coverage.interval().ifPresent(interval -> json.put("shareInterval", interval(interval)));
        json.put("mostPossible", coverage.mostPossible());
        coverage.lift().ifPresent(lift -> json.put("lift", lift));
        coverage.warning().ifPresent(warning -> json.put("warning", warning));
        return json;
    }

    private static Map<String, Double> interval(Interval interval) {
        return new TreeMap<>(Map.of("low", interval.low(), "high", interval.high()));
    }

    private static Map<String, Object> row(Referral referral) {
        Map<String, Object> probabilities = new TreeMap<>();
        Map<String, Object> intervals = new TreeMap<>();
        referral.assessment()
                .results()
                .forEach(result -> result.score().ifPresent(score -> {
                    probabilities.put(result.outcome().id(), score.probability());
                    score.interval()
                            .ifPresent(each -> intervals.put(result.outcome().id(), interval(each)));
                }));
        Map<String, Object> row = new TreeMap<>();
        row.put("place", referral.place());
        row.put("id", referral.subject().value());
        row.put("tier", referral.tier().tier().label());
        row.put("tierBecause", referral.tier().decidingFactor());
        row.put("provisional", referral.tier().provisional());
        row.put("placeBecause", referral.basis().inWords());
        row.put("reoffendingRank", referral.reoffendingRank());
        row.put("seriousHarmRank", referral.seriousHarmRank());
        row.put("aboveCutLine", referral.aboveCutLine());
        row.put("probabilities", probabilities);
        row.put("intervals", intervals);
        row.put(
                "reasons",
                referral.assessment().strongestReasons(REASONS).stream()
                        .map(RaisingReason::words)
                        .toList());
        return row;
    }
}
