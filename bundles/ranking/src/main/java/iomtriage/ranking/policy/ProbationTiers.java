package iomtriage.ranking.policy;

import iomtriage.ranking.probation.ProbationTier;
import java.util.Arrays;
import java.util.List;

/**
 * Tiers as probation decides them (hmpps-tier, version 3), by facts of the case record and official scores; a pack's predictions
 * play no part in them.
 *
 * @param bands the bands that packs put chances into, highest first
 */
public record ProbationTiers(List<String> bands) implements TierScheme {

    /** What a policy file calls it. */
    static final String NAME = "hmpps-tier, version 3";

    public ProbationTiers {
        bands = List.copyOf(bands);
    }

    /** {@return a to G; then those who have no figure, and those who have no active sentence, which are no tiers} */
    @Override
    public List<String> labels() {
        return Arrays.stream(ProbationTier.values()).map(ProbationTier::label).toList();
    }
}
