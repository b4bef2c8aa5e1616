package iomtriage.referrals.internal;

import iomtriage.referrals.policy.PolicyReader;
import iomtriage.referrals.policy.PolicyRefusedException;
import iomtriage.referrals.policy.RankingPolicy;
import java.nio.file.Path;

/** The policy that the configuration names. */
final class ConfiguredPolicy {

    private ConfiguredPolicy() {}

    static RankingPolicy of(TriageConfiguration configuration) throws PolicyRefusedException {
        return configuration.policy().isBlank()
                ? PolicyReader.standard()
                : PolicyReader.read(Path.of(configuration.policy()));
    }
}
