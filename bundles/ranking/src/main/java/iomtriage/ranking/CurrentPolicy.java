package iomtriage.ranking;

import iomtriage.ranking.policy.RankingPolicy;

/** The policy that lists are made by, for whatever must agree with them. Thread-safe. */
@FunctionalInterface
public interface CurrentPolicy {

    /** {@return the policy in force} Keep it for the whole of a call: the next one may be another. */
    RankingPolicy get();
}
