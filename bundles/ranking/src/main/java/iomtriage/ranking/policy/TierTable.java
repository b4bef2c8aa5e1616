package iomtriage.ranking.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How tiers are decided: by what practitioners have assessed, in the sequence of the rules, and by what is predicted, from a
 * table with bands of reoffending across and bands of serious harm down. The highest tier that any of them gives wins.
 *
 * @param labels what the tiers are called, highest first
 * @param assessed rules over assessed facts, in sequence
 * @param bands the bands that packs put chances into, highest first: the one scale for predictions of every outcome
 * @param table for each band of serious harm, the tier under each band of reoffending, both highest first
 */
public record TierTable(
        List<String> labels, List<AssessedRule> assessed, List<String> bands, Map<String, List<String>> table)
        implements TierScheme {

    public TierTable {
        labels = List.copyOf(labels);
        assessed = List.copyOf(assessed);
        bands = List.copyOf(bands);
        table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
    }
}
