package iomtriage.cohorts.internal.rule;

import iomtriage.api.cohort.rule.Rule;
import java.util.stream.Stream;

/** Finds the lists of nominations that a rule asks for. */
final class NominationLists {

    private NominationLists() {}

    static Stream<String> in(Rule rule) {
        if (rule instanceof Rule.Nominated nominated) {
            return Stream.of(nominated.list());
        } else if (rule instanceof Rule.AllOf all) {
            return all.rules().stream().flatMap(NominationLists::in);
        } else if (rule instanceof Rule.AnyOf any) {
            return any.rules().stream().flatMap(NominationLists::in);
        } else if (rule instanceof Rule.Not not) {
            return in(not.rule());
        }
        return Stream.empty();
    }
}
