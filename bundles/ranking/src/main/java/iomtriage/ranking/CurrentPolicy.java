package iomtriage.ranking;

import iomtriage.ranking.policy.RankingPolicy;

/** The policy that lists are made by, for whatever must agree with them. Thread-safe. */
@FunctionalInterface
public interface CurrentPolicy {

    RankingPolicy get();
}
