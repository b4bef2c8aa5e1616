package iomtriage.referrals;

import iomtriage.referrals.policy.Floor;
import iomtriage.referrals.policy.PolicyBand;
import iomtriage.referrals.policy.RankingPolicy;
import iomtriage.scoring.pack.InputLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies a policy's table and floors to one person; the highest tier that any factor gives wins. Immutable. */
final class TierRule {

    /** A floor with the column its fact is read from. */
    private record FloorAt(Floor floor, int column, int tier) {}

    private final RankingPolicy policy;
    private final int[][] table;
    private final List<FloorAt> floors = new ArrayList<>();

    TierRule(RankingPolicy policy, InputLayout layout) {
        this.policy = policy;
        this.table = policy.seriousHarm().stream()
                .map(row -> policy.table().get(row.name()).stream()
                        .mapToInt(policy.tiers()::indexOf)
                        .toArray())
                .toArray(int[][]::new);
        for (Floor floor : policy.floors()) {
            // A flat table of other people's columns has no such fact: the floor cannot speak there.
            layout.column(floor.feature())
                    .ifPresent(column ->
                            floors.add(new FloorAt(floor, column, policy.tiers().indexOf(floor.tier()))));
        }
    }

    /** Index of the tier, 0 for the highest. */
    int tier(double reoffending, double seriousHarm, double[] row) {
        int tier = table[band(policy.seriousHarm(), seriousHarm)][band(policy.reoffending(), reoffending)];
        for (FloorAt floor : floors) {
            if (row[floor.column()] >= floor.floor().atLeast()) {
                tier = Math.min(tier, floor.tier());
            }
        }
        return tier;
    }

    /** The factor that gave the tier, in plain words. */
    String decidingFactor(double reoffending, double seriousHarm, double[] row) {
        int tier = tier(reoffending, seriousHarm, row);
        int harmBand = band(policy.seriousHarm(), seriousHarm);
        int reoffendingBand = band(policy.reoffending(), reoffending);
        if (table[harmBand][reoffendingBand] == tier) {
            return policy.reoffending().get(reoffendingBand).name() + " predicted reoffending with "
                    + policy.seriousHarm().get(harmBand).name() + " predicted serious harm";
        }
        Optional<FloorAt> deciding = floors.stream()
                .filter(floor -> floor.tier() == tier
                        && row[floor.column()] >= floor.floor().atLeast())
                .findFirst();
        return deciding.orElseThrow().floor().factor();
    }

    private static int band(List<PolicyBand> bands, double probability) {
        int band = 0;
        while (probability < bands.get(band).from()) {
            band++;
        }
        return band;
    }
}
