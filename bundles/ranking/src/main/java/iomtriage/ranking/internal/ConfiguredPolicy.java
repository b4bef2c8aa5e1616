package iomtriage.ranking.internal;

import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;

/** The policy that the configuration names. */
final class ConfiguredPolicy {

    private ConfiguredPolicy() {}

    static RankingPolicy of(TriageConfiguration configuration) throws PolicyRefusedException {
        return configuration.policy().isBlank() ? PolicyReader.standard() : PolicyReader.named(configuration.policy());
    }
}
