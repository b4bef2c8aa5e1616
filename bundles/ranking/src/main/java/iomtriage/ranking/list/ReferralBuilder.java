package iomtriage.ranking.list;

import iomtriage.api.referral.PlaceBasis;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.TierDecision;
import iomtriage.api.score.Assessment;
import iomtriage.ranking.place.AllocationRules;
import iomtriage.ranking.place.ListBasis;
import iomtriage.ranking.place.Ranking;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.ranking.tier.TierWords;
import iomtriage.scoring.caseload.CaseloadComparison;
import iomtriage.scoring.caseload.ScoredCaseload;
import java.util.List;

/** Writes one person's line. */
final class ReferralBuilder {

    private final ListBasis basis;
    private final Ranking ranking;
    private final TierWords tiers;
    private final CaseloadComparison comparison;

    ReferralBuilder(ListBasis basis, Ranking ranking) {
        this.basis = basis;
        this.ranking = ranking;
        this.tiers = new TierWords(basis.policy(), basis.tiering().rule(), basis.pack());
        this.comparison = new CaseloadComparison(basis.candidates().caseload(), basis.workers());
    }

    /**
     * Where a person stands.
     *
     * @param rank rank by the policy's order alone
     * @param above whether the person has a place
     * @param filled how many people have one
     * @param cohorts definitions that the person meets
     */
    record Standing(RankedPerson person, int place, int rank, boolean above, int filled, List<String> cohorts) {}

    Referral line(Standing standing, AllocationRules terms, int reoffendingRank, int harmRank) {
        ScoredCaseload caseload = basis.candidates().caseload();
        RankedPerson person = standing.person();
        Assessment assessment = caseload.scorer()
                .assess(
                        person.person().subject(),
                        caseload.asOf(),
                        person.person().row(),
                        comparison);
        return new Line(
                standing.place(),
                standing.rank(),
                tiers.decision(person, assessment),
                reoffendingRank,
                harmRank,
                standing.above(),
                placeBasis(standing, terms),
                standing.cohorts(),
                assessment);
    }

    Referral line(Standing standing, AllocationRules terms) {
        return line(
                standing,
                terms,
                ranking.reoffendingRank(standing.person().reoffending()),
                ranking.harmRank(standing.person().seriousHarm()));
    }

    PlaceBasis placeBasis(Standing standing, AllocationRules terms) {
        if (!standing.above()) {
            return standing.rank() > standing.filled()
                    ? new PlaceBasis.BelowLine()
                    : new PlaceBasis.GaveWay(gaveWayTo(terms));
        }
        return basis.decisions()
                .on(standing.person().person().subject())
                .<PlaceBasis>map(PlaceBasis.ByDecision::new)
                .orElseGet(() -> byRankOrCohort(standing, terms));
    }

    private static PlaceBasis byRankOrCohort(Standing standing, AllocationRules terms) {
        return terms.quotas().stream()
                .filter(quota -> standing.rank() > standing.filled()
                        && quota.atLeast() > 0
                        && standing.cohorts().contains(quota.cohort()))
                .findFirst()
                .<PlaceBasis>map(quota -> new PlaceBasis.ByCohort(quota.cohort(), quota.atLeast()))
                .orElseGet(PlaceBasis.ByRank::new);
    }

    private static String gaveWayTo(AllocationRules terms) {
        boolean named = !terms.named().isEmpty();
        if (terms.quotas().isEmpty()) {
            return "the place went to a person who must be on the list";
        }
        return "the place is kept for a cohort" + (named ? " or went to a person who must be on the list" : "");
    }

    private record Line(
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

        Line {
            cohorts = List.copyOf(cohorts);
        }
    }
}
