package iomtriage.ranking.list;

import iomtriage.api.place.PlaceBasis;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.TierDecision;
import iomtriage.api.score.Assessment;
import iomtriage.ranking.place.AllocationRules;
import iomtriage.ranking.place.ListBasis;
import iomtriage.ranking.place.PlaceAllocation;
import iomtriage.ranking.place.Ranking;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.ranking.tier.TierDecider;
import iomtriage.scoring.caseload.CaseloadComparison;
import iomtriage.scoring.caseload.ScoredCaseload;
import java.util.List;
import java.util.Optional;

/** Writes one person's line. */
final class ReferralBuilder {

    private final ListBasis basis;
    private final Ranking ranking;
    private final TierDecider tiers;
    private final CaseloadComparison comparison;

    ReferralBuilder(ListBasis basis, Ranking ranking) {
        this(
                basis,
                ranking,
                basis.tiers(),
                new CaseloadComparison(basis.candidates().caseload(), basis.workers()));
    }

    private ReferralBuilder(ListBasis basis, Ranking ranking, TierDecider tiers, CaseloadComparison comparison) {
        this.basis = basis;
        this.ranking = ranking;
        this.tiers = tiers;
        this.comparison = comparison;
    }

    /** The same with another decider of tiers. */
    ReferralBuilder with(TierDecider other) {
        return new ReferralBuilder(basis, ranking, other, comparison);
    }

    /**
     * Where a person stands.
     *
     * @param rank rank by the policy's order alone
     * @param places who has the places
     * @param number the person's number among them
     * @param cohorts definitions that the person meets
     */
    record Standing(
            RankedPerson person, int place, int rank, PlaceAllocation places, int number, List<String> cohorts) {

        boolean above() {
            return places.taken().get(number);
        }

        boolean aboveByRank() {
            return rank <= places.filled();
        }
    }

    Referral line(Standing standing, int reoffendingRank, int harmRank) {
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
                tier(person),
                reoffendingRank,
                harmRank,
                standing.above(),
                placeBasis(standing),
                standing.cohorts(),
                assessment);
    }

    TierDecision tier(RankedPerson person) {
        return tiers.decision(person);
    }

    Referral line(Standing standing) {
        return line(
                standing,
                ranking.reoffendingRank(standing.person().reoffending()),
                ranking.harmRank(standing.person().seriousHarm()));
    }

    PlaceBasis placeBasis(Standing standing) {
        if (!standing.above()) {
            return standing.aboveByRank()
                    ? new PlaceBasis.GaveWay(gaveWayTo(standing.places()))
                    : new PlaceBasis.BelowLine();
        }
        return basis.decisions()
                .on(standing.person().person().subject())
                .<PlaceBasis>map(PlaceBasis.ByDecision::new)
                .orElseGet(() -> standing.aboveByRank()
                        ? new PlaceBasis.ByRank()
                        : keptFor(standing).orElseGet(PlaceBasis.ByRank::new));
    }

    private static Optional<PlaceBasis> keptFor(Standing standing) {
        return standing.places()
                .keptFor(standing.number())
                .map(kept -> kept.basis(standing.places().places(kept)));
    }

    /** Only what gave places to people further down: anyone who has a place by rank took it from nobody. */
    private static String gaveWayTo(PlaceAllocation places) {
        List<String> to =
                places.passedOver().stream().map(AllocationRules.Kept::inWords).toList();
        String kept = to.isEmpty() ? "" : "places are kept for " + String.join(", for ", to);
        if (places.named()) {
            return kept + (to.isEmpty() ? "" : ", or ") + "the place went to a person who must be on the list";
        }
        return to.isEmpty() ? "places are kept free for people put forward by name" : kept;
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
