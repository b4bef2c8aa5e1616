package iomtriage.ranking.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that makes a policy the one it is, as lines of text: two policies with the same lines rank alike. What a record
 * says of itself is no such text, as its form is the Java runtime's own affair.
 */
public final class PolicyIdentity {

    private PolicyIdentity() {}

    /**
     * {@return the lines, in the order of the policy's parts; each part starts with how many lines it has}
     *
     * @param policy the policy as it was read
     */
    public static List<String> lines(RankingPolicy policy) {
        List<String> lines = new ArrayList<>(List.of(policy.id(), policy.version(), policy.source()));
        part(
                lines,
                policy.reasons().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList());
        part(lines, policy.tiers().labels());
        if (policy.tiers() instanceof TierTable table) {
            part(lines, table.assessed().stream().map(PolicyIdentity::rule).toList());
            part(lines, table.bands());
            table.table().forEach((band, tiers) -> {
                lines.add(band);
                part(lines, tiers);
            });
        } else {
            lines.add(ProbationTiers.NAME);
            part(lines, policy.tiers().bands());
        }
        part(lines, policy.order().stream().map(Enum::name).toList());
        lines.add(policy.tie().name());
        lines.add(Double.toString(policy.indicatedFrom()));
        lines.add(Double.toString(policy.places().leastLift()));
        part(lines, policy.places().quotas().stream().map(PolicyIdentity::quota).toList());
        lines.add(Double.toString(policy.places().reservedShare()));
        return lines;
    }

    private static void part(List<String> lines, List<String> part) {
        lines.add(Integer.toString(part.size()));
        lines.addAll(part);
    }

    private static String rule(AssessedRule rule) {
        return rule.when().stream()
                .map(fact -> fact.feature() + " from " + fact.atLeast())
                .collect(Collectors.joining(" and ", "", " is " + rule.tier() + ": " + rule.factor()));
    }

    private static String quota(Quota quota) {
        return quota.cohort() + " from " + quota.atLeast() + " to " + quota.atMost();
    }
}
