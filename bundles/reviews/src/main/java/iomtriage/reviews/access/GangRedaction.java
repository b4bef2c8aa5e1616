package iomtriage.reviews.access;

import iomtriage.api.harm.HarmKind;
import iomtriage.api.harm.HarmProfile;
import iomtriage.api.harm.HarmStanding;
import iomtriage.api.harm.Indication;
import iomtriage.api.place.PlaceBasis;
import iomtriage.api.place.Placement;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.TierDecision;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.MissingInformation;
import iomtriage.api.score.Score;
import iomtriage.api.score.ScoreResult;
import iomtriage.scoring.ScoredAssessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What there is to see of a person for readers who may not see gang intelligence. What they are shown was worked out {@linkplain
 * WithoutGangIntelligence without it}, so nothing in it tells of any; but it would say of everybody that there is none, which is
 * not known. So terms, facts and questions about it are left out. Scores stay as they are, and what adds up to them still does.
 */
public final class GangRedaction {

    /** Log-odds from which a contribution is shown by itself. */
    public static final double MATTERS = 0.02;

    /** What joins the two names of a pair. */
    private static final String PAIR = " & ";

    private GangRedaction() {}

    public static Referral of(Referral referral) {
        return new Redacted(
                referral.place(),
                referral.rank(),
                referral.tier(),
                referral.reoffendingRank(),
                referral.seriousHarmRank(),
                referral.aboveCutLine(),
                of(referral.basis()),
                referral.cohorts(),
                of(referral.assessment()));
    }

    /** What someone wrote as a reason may name intelligence. */
    private static PlaceBasis of(PlaceBasis basis) {
        if (!(basis instanceof PlaceBasis.ByDecision decision)) {
            return basis;
        }
        Placement placement = decision.placement();
        return new PlaceBasis.ByDecision(Placement.of(placement.subject(), placement.rule())
                .by(placement.by())
                .reason("for a reason that your role does not see")
                .from(placement.from())
                .to(placement.to())
                .build());
    }

    public static Assessment of(Assessment assessment) {
        return new ScoredAssessment(
                assessment.subject(),
                assessment.asOf(),
                assessment.pack(),
                assessment.inputDigest(),
                assessment.results().stream().map(GangRedaction::of).toList());
    }

    public static CaseProfile of(CaseProfile profile) {
        HarmProfile harm = profile.harm();
        return new CaseProfile(
                of(profile.assessment()),
                new HarmProfile(
                        harm.kinds().stream().map(GangRedaction::of).toList(),
                        harm.assessed(),
                        harm.levels(),
                        harm.general(),
                        List.of()),
                profile.needs(),
                profile.victimSafety());
    }

    private static HarmStanding of(HarmStanding standing) {
        if (standing.kind() != HarmKind.GANG_VIOLENCE) {
            return standing;
        }
        boolean predicted =
                standing.indication() == Indication.BY_PREDICTION || standing.indication() == Indication.BOTH;
        return new HarmStanding(
                standing.kind(), standing.prediction(), List.of(), Optional.empty(), Indication.of(predicted, false));
    }

    private static ScoreResult of(ScoreResult result) {
        if (result instanceof ScoreResult.Scored scored) {
            return new ScoreResult.Scored(scored.outcome(), of(scored.value(), scored.why()), of(scored.why()));
        }
        if (result instanceof ScoreResult.Provisional provisional) {
            List<MissingInformation> missing = provisional.missing().stream()
                    .filter(each -> !GangIntelligence.concerns(each.features()))
                    .toList();
            Score value = of(provisional.value(), provisional.why());
            return missing.isEmpty()
                    ? new ScoreResult.Scored(provisional.outcome(), value, of(provisional.why()))
                    : new ScoreResult.Provisional(provisional.outcome(), value, of(provisional.why()), missing);
        }
        return result;
    }

    /**
     * The chance by the end of each month goes with the score and tells nothing more, unless what is hidden counts otherwise as time
     * passes: its course would then show it.
     */
    private static Score of(Score score, Explanation why) {
        boolean tells = why.contributions().stream()
                .anyMatch(each -> GangIntelligence.concerns(each.features()) && countsWithTime(each));
        return tells ? new Score(score.logOdds(), score.probability(), score.interval(), score.band()) : score;
    }

    /** Of a pair of a feature and the time, the feature alone is one of the record. */
    private static boolean countsWithTime(Contribution each) {
        return each.term().contains(PAIR) && !each.isInteraction();
    }

    /**
     * Terms that look at gang intelligence are counted together with all those that matter little, as one: by itself, what
     * such a term adds would say whether the person is marked.
     */
    private static Explanation of(Explanation why) {
        if (why.contributions().stream().noneMatch(each -> GangIntelligence.concerns(each.features()))) {
            return why;
        }
        List<Contribution> shown = new ArrayList<>();
        double others = 0;
        for (Contribution each : why.contributions()) {
            if (GangIntelligence.concerns(each.features()) || Math.abs(each.logOdds()) < MATTERS) {
                others += each.logOdds();
            } else {
                shown.add(each);
            }
        }
        shown.add(new Contribution("others", List.of(), others, "all other terms together"));
        return new Explanation(why.reference(), why.base(), shown, why.logOdds());
    }

    /** Written out, not handed on: what comes to a line anew must be decided upon here. */
    private record Redacted(
            int place,
            int rank,
            TierDecision tier,
            int reoffendingRank,
            int seriousHarmRank,
            boolean aboveCutLine,
            PlaceBasis basis,
            List<String> cohorts,
            Assessment assessment)
            implements Referral {

        Redacted {
            cohorts = List.copyOf(cohorts);
        }
    }
}
