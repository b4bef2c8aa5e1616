package iomtriage.ranking.tier;

import iomtriage.ranking.policy.Floor;
import iomtriage.ranking.policy.PolicyBand;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.scoring.pack.layout.InputLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies a policy's table and floors to one person; the highest tier that any factor gives wins. Immutable. */
public final class TierRule {

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
    public int tier(double reoffending, double seriousHarm, double[] row) {
        int tier = byTable(reoffending, seriousHarm);
        for (FloorAt floor : floors) {
            if (row[floor.column()] >= floor.floor().atLeast()) {
                tier = Math.min(tier, floor.tier());
            }
        }
        return tier;
    }

    /** The factor that gave the tier, in plain words. */
    String decidingFactor(double reoffending, double seriousHarm, double[] row) {
        return factor(deciding(reoffending, seriousHarm, row), reoffending, seriousHarm);
    }

    /** In plain words, what gave the tier: a floor or, without one, the cell of the table. */
    String factor(Optional<Floor> floor, double reoffending, double seriousHarm) {
        PolicyBand across = policy.reoffending().get(band(policy.reoffending(), reoffending));
        PolicyBand down = policy.seriousHarm().get(band(policy.seriousHarm(), seriousHarm));
        return floor.map(Floor::factor)
                .orElseGet(
                        () -> across.name() + " predicted reoffending with " + down.name() + " predicted serious harm");
    }

    /** The floor that gave the tier; empty if the table did. */
    Optional<Floor> deciding(double reoffending, double seriousHarm, double[] row) {
        int tier = tier(reoffending, seriousHarm, row);
        if (byTable(reoffending, seriousHarm) == tier) {
            return Optional.empty();
        }
        return floors.stream()
                .filter(floor -> floor.tier() == tier
                        && row[floor.column()] >= floor.floor().atLeast())
                .map(FloorAt::floor)
                .findFirst();
    }

    private int byTable(double reoffending, double seriousHarm) {
        return table[band(policy.seriousHarm(), seriousHarm)][band(policy.reoffending(), reoffending)];
    }

    private static int band(List<PolicyBand> bands, double probability) {
        int band = 0;
        while (probability < bands.get(band).from()) {
            band++;
        }
        return band;
    }
}
