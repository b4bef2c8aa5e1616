package iomtriage.ranking.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds floors that name an unknown tier or contradict each other. */
final class FloorFindings {

    private FloorFindings() {}

    static List<String> of(RankingPolicy policy) {
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < policy.floors().size(); i++) {
            Floor floor = policy.floors().get(i);
            if (!policy.tiers().contains(floor.tier())) {
                findings.add("floors[" + i + "].tier: the tier is not listed under tiers.");
            }
            for (int j = 0; j < i; j++) {
                finding(policy, policy.floors().get(j), floor)
                        .map(new At(i, j)::say)
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private record At(int floor, int other) {
        String say(String finding) {
            return "floors[" + floor + "]: " + finding + " floors[" + other + "].";
        }
    }

    private static Optional<String> finding(RankingPolicy policy, Floor one, Floor other) {
        if (!one.feature().equals(other.feature())) {
            return Optional.empty();
        }
        if (one.atLeast() == other.atLeast()) {
            return Optional.of("is ambiguous: it names the same fact at the same level as");
        }
        boolean levelHigher = one.atLeast() > other.atLeast();
        boolean tierHigher = policy.tiers().indexOf(one.tier()) < policy.tiers().indexOf(other.tier());
        return levelHigher == tierHigher
                ? Optional.empty()
                : Optional.of("overlaps: the higher level of the fact does not give the higher tier, see");
    }
}
