package iomtriage.api.score;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The named ranges into which a pack divides each outcome's probabilities. Outcomes differ in how often they happen, so the
 * same band starts elsewhere for each: what is high for a rare outcome may be low for a common one.
 *
 * @param source where the boundaries come from, in a sentence or more
 * @param byOutcome bands by outcome id, lowest first, the first starting at 0
 */
public record BandTable(String source, Map<String, List<Band>> byOutcome) {

    public BandTable {
        Map<String, List<Band>> copy = new TreeMap<>();
        byOutcome.forEach((outcome, bands) -> copy.put(outcome, List.copyOf(bands)));
        byOutcome = Collections.unmodifiableMap(copy);
    }

    /**
     * {@return the bands of an outcome, lowest first; none if the pack does not predict it}
     *
     * @param outcomeId id of the outcome, for example {@code any-reoffence}
     */
    public List<Band> of(String outcomeId) {
        return byOutcome.getOrDefault(outcomeId, List.of());
    }
}
