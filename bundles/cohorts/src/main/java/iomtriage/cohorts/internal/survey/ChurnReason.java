package iomtriage.cohorts.internal.survey;

import iomtriage.cohorts.internal.rule.Condition;
import iomtriage.cohorts.internal.rule.Situation;
import iomtriage.cohorts.internal.rule.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says why a person stayed in a cohort, entered it or left it. */
final class ChurnReason {

    private final Condition condition;
    private final List<Condition.Part> parts;

    ChurnReason(Condition condition) {
        this.condition = condition;
        this.parts = condition.parts();
    }

    /** The parts whose verdict changed; if none did, those that are met; if none is, all. */
    String of(Situation before, Situation after) {
        List<Condition.Part> telling = parts.stream()
                .filter(part -> verdict(part, before) != verdict(part, after))
                .toList();
        if (telling.isEmpty()) {
            telling = parts.stream()
                    .filter(part -> verdict(part, after) == Verdict.MET)
                    .toList();
        }
        String changes = (telling.isEmpty() ? parts : telling)
                .stream().map(part -> part.change(before, after)).collect(Collectors.joining("; "));
        return open("not decidable before without ", before) + open("not decidable now without ", after) + changes;
    }

    private String open(String lead, Situation situation) {
        if (verdict(condition, situation) != Verdict.OPEN) {
            return "";
        }
        Set<String> missing = new TreeSet<>();
        condition.addMissing(situation.person(), situation.boundaries(), missing);
        return lead + String.join(" and ", missing) + "; ";
    }

    private static Verdict verdict(Condition condition, Situation situation) {
        return condition.decide(situation.person(), situation.boundaries(), 0);
    }
}
