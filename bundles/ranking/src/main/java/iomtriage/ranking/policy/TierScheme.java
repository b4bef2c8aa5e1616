package iomtriage.ranking.policy;

import java.util.List;

/** How a policy decides tiers: by a table of its own, or as probation does. */
public sealed interface TierScheme permits TierTable, ProbationTiers {

    /** {@return what the tiers are called, highest first} */
    List<String> labels();

    /** {@return the bands that packs put chances into, highest first} */
    List<String> bands();
}
