package iomtriage.cohorts.internal.rule;

import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.register.RegisterCode;
import iomtriage.cohorts.internal.count.RequiredFacts;
import iomtriage.cohorts.reference.ReferenceScorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes definitions ready to run, asking each thing of a person once. Used once. */
public final class PlanBuilder {

    private final List<ReferenceScorer> available;
    private final List<Count> counts = new ArrayList<>();
    private final List<ReferenceScorer> scorers = new ArrayList<>();
    private final List<Rule.TopShare> shares = new ArrayList<>();
    private final List<String> lists;
    private final List<Set<RegisterCode>> registers = new ArrayList<>();

    private PlanBuilder(List<ReferenceScorer> available, List<String> lists) {
        this.available = available;
        this.lists = lists;
    }

    /** @throws IllegalArgumentException if a definition names a reference scorer that is not available */
    public static Plan plan(List<CohortDefinition> definitions, List<ReferenceScorer> available) {
        List<String> lists = definitions.stream()
                .flatMap(definition -> NominationLists.in(definition.rule()))
                .distinct()
                .toList();
        PlanBuilder builder = new PlanBuilder(available, lists);
        List<Condition> conditions = definitions.stream()
                .map(definition -> builder.condition(definition.rule()))
                .toList();
        RequiredFacts required = new RequiredFacts(
                List.copyOf(builder.counts), List.copyOf(builder.scorers), lists, List.copyOf(builder.registers));
        return new Plan(List.copyOf(definitions), conditions, required, List.copyOf(builder.shares));
    }

    private Condition condition(Rule rule) {
        if (rule instanceof Rule.AtLeast atLeast) {
            return new CountAtLeast(index(counts, atLeast.count()), atLeast);
        } else if (rule instanceof Rule.TopShare share) {
            return new CountInTopShare(index(counts, share.count()), index(shares, share), share);
        } else if (rule instanceof Rule.ReferenceAtLeast score) {
            ReferenceScorer scorer = scorer(score.scorer());
            return new ScoreAtLeast(index(scorers, scorer), scorer.name(), score);
        } else if (rule instanceof Rule.Nominated nominated) {
            return new InForce(index(lists, nominated.list()), "nominated to the list \"" + nominated.list() + "\"");
        } else if (rule instanceof Rule.Registered registered) {
            return registered(registered.registers());
        } else if (rule instanceof Rule.AllOf all) {
            return new Conditions(
                    true, all.rules().stream().map(this::condition).toList());
        } else if (rule instanceof Rule.AnyOf any) {
            return new Conditions(
                    false, any.rules().stream().map(this::condition).toList());
        }
        return new NotCondition(condition(((Rule.Not) rule).rule()));
    }

    private Condition registered(Set<RegisterCode> codes) {
        String called = codes.stream().map(RegisterCode::label).collect(Collectors.joining(" or "));
        return new InForce(lists.size() + index(registers, codes), "on the register: " + called);
    }

    private ReferenceScorer scorer(String id) {
        return available.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no reference scorer \"" + id
                        + "\". Available: "
                        + available.stream().map(ReferenceScorer::id).collect(Collectors.joining(", ")) + "."));
    }

    private static <T> int index(List<T> all, T one) {
        if (!all.contains(one)) {
            all.add(one);
        }
        return all.indexOf(one);
    }
}
