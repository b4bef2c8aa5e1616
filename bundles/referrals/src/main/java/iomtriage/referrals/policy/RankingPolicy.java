package iomtriage.referrals.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How scores and facts become tiers and an order. Laid out like the printed policy: reoffending bands across, serious-harm
 * bands down, the tier in each cell; the highest factor wins.
 *
 * @param id the policy's id
 * @param version its version
 * @param source where it comes from
 * @param reoffending bands of predicted reoffending, highest first, the last starting at 0
 * @param seriousHarm bands of predicted serious harm, highest first, the last starting at 0
 * @param table for each serious-harm band, the tier under each reoffending band
 * @param floors facts that give at least a certain tier
 * @param tiers tier codes, highest first
 * @param order what people are ordered by inside a tier
 * @param tie the rule for people whom nothing else separates, in words
 */
public record RankingPolicy(
        String id,
        String version,
        String source,
        List<PolicyBand> reoffending,
        List<PolicyBand> seriousHarm,
        Map<String, List<String>> table,
        List<Floor> floors,
        List<String> tiers,
        List<OrderKey> order,
        String tie) {

    public RankingPolicy {
        reoffending = List.copyOf(reoffending);
        seriousHarm = List.copyOf(seriousHarm);
        table = new LinkedHashMap<>(table);
        floors = List.copyOf(floors);
        tiers = List.copyOf(tiers);
        order = List.copyOf(order);
    }

    /** Id and version as one word. */
    public String key() {
        return id + "@" + version;
    }
}
