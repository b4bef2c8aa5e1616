package iomtriage.ranking.policy;

import iomtriage.api.score.Score;
import iomtriage.api.score.VersionedId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How scores and facts become tiers, an order and places. Laid out like the printed policy.
 *
 * @param id the policy's id
 * @param version its version
 * @param source where it comes from
 * @param reasons why each part is as it is, by the part's name: one for each of {@link PolicyPart}
 * @param tiers how tiers are decided
 * @param order what people are ordered by inside a tier
 * @param tie the rule for people whom nothing else separates
 * @param indicatedFrom lowest chance at which a prediction by itself indicates serious harm, 0 to 1; one in the policy's
 *     highest band does so too
 * @param places who the places are kept for
 */
public record RankingPolicy(
        String id,
        String version,
        String source,
        Map<String, String> reasons,
        TierScheme tiers,
        List<OrderKey> order,
        TieRule tie,
        double indicatedFrom,
        PlaceRules places) {

    public RankingPolicy {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        order = List.copyOf(order);
    }

    /** {@return id and version} */
    public VersionedId key() {
        return new VersionedId(id, version);
    }

    /**
     * {@return whether a predicted probability by itself indicates serious harm}
     *
     * @param score the score of an outcome of serious harm
     */
    public boolean indicatesHarm(Score score) {
        return score.probability() >= indicatedFrom
                || score.band().name().equals(tiers.bands().get(0));
    }
}
