package iomtriage.ranking.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds floors that name an unknown tier or contradict each other. */
final class FloorFaults {

    private FloorFaults() {}

    static List<String> of(RankingPolicy policy) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < policy.floors().size(); i++) {
            Floor floor = policy.floors().get(i);
            if (!policy.tiers().contains(floor.tier())) {
                faults.add("floors[" + i + "].tier: the tier is not listed under tiers.");
            }
            for (int j = 0; j < i; j++) {
                fault(policy, policy.floors().get(j), floor)
                        .map(new At(i, j)::say)
                        .ifPresent(faults::add);
            }
        }
        return faults;
    }

    private record At(int floor, int other) {
        String say(String fault) {
            return "floors[" + floor + "]: " + fault + " floors[" + other + "].";
        }
    }

    private static Optional<String> fault(RankingPolicy policy, Floor one, Floor other) {
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
