package iomtriage.ranking.policy;

import iomtriage.api.score.VersionedId;
import java.util.Collections;
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
 * @param reasons why each part is as it is, by the part's name: one for each of {@link PolicyPart}
 * @param reoffending bands of predicted reoffending, highest first, the last starting at 0
 * @param seriousHarm bands of predicted serious harm, highest first, the last starting at 0
 * @param table for each serious-harm band, the tier under each reoffending band
 * @param floors facts that give at least a certain tier
 * @param tiers tier codes, highest first
 * @param order what people are ordered by inside a tier
 * @param tie the rule for people whom nothing else separates
 * @param indicatedFrom lowest serious-harm band at which a prediction by itself indicates serious harm
 * @param quotas places kept for cohorts, filled in this sequence; may be empty
 * @param reservedShare share of the places kept for people put forward by name, 0 to 1; rounded down to whole places
 */
public record RankingPolicy(
        String id,
        String version,
        String source,
        Map<String, String> reasons,
        List<PolicyBand> reoffending,
        List<PolicyBand> seriousHarm,
        Map<String, List<String>> table,
        List<Floor> floors,
        List<String> tiers,
        List<OrderKey> order,
        TieRule tie,
        String indicatedFrom,
        List<Quota> quotas,
        double reservedShare) {

    public RankingPolicy {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        reoffending = List.copyOf(reoffending);
        seriousHarm = List.copyOf(seriousHarm);
        table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
        floors = List.copyOf(floors);
        tiers = List.copyOf(tiers);
        order = List.copyOf(order);
        quotas = List.copyOf(quotas);
    }

    /** Id and version. */
    public VersionedId key() {
        return new VersionedId(id, version);
    }

    /** Whether a predicted probability by itself indicates serious harm. */
    public boolean indicatesHarm(double probability) {
        return seriousHarm.stream()
                .filter(band -> band.name().equals(indicatedFrom))
                .anyMatch(band -> probability >= band.from());
    }
}
