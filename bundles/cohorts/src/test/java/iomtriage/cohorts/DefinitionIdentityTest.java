package iomtriage.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.CountUnit;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.cohort.rule.TieRule;
import iomtriage.api.cohort.rule.Window;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.RegisterCode;
import iomtriage.cohorts.definition.DefinitionIdentity;
import iomtriage.cohorts.definition.ReadDefinition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefinitionIdentityTest {

    private static final Count CONVICTIONS = Count.of(CountUnit.CONVICTIONS, new Window.Ever());

    @Test
    void everyPartOfARuleIsPartOfIt() {
        List<Rule> rules = List.of(
                new Rule.AtLeast(CONVICTIONS, 3),
                new Rule.AtLeast(CONVICTIONS, 4),
                new Rule.AtLeast(Count.of(CountUnit.ARRESTS, new Window.Ever()), 3),
                new Rule.AtLeast(Count.of(CountUnit.CONVICTIONS, new Window.LastMonths(12)), 3),
                new Rule.AtLeast(Count.of(CountUnit.CONVICTIONS, new Window.AnyMonths(12)), 3),
                new Rule.AtLeast(Count.of(CountUnit.CONVICTIONS, new Window.AnyMonths(24)), 3),
                new Rule.AtLeast(Count.of(CountUnit.CONVICTIONS, new Window.YearsAfterFirstSanction(12)), 3),
                new Rule.AtLeast(of(Set.of(OffenceGroup.THEFT_NON_MOTOR), Set.of()), 3),
                new Rule.AtLeast(of(Set.of(), Set.of(EventFlag.WEAPON)), 3),
                new Rule.AtLeast(
                        new Count(
                                CountUnit.CONVICTIONS,
                                new Window.Ever(),
                                Set.of(),
                                Set.of(),
                                Set.of(OffenceCode.of("13001"))),
                        3),
                new Rule.TopShare(CONVICTIONS, 0.1, TieRule.values()[0]),
                new Rule.TopShare(CONVICTIONS, 0.2, TieRule.values()[0]),
                new Rule.TopShare(CONVICTIONS, 0.1, TieRule.values()[1]),
                new Rule.ReferenceAtLeast("ogrs3-two-years", 75),
                new Rule.ReferenceAtLeast("ogrs3-two-years", 50),
                new Rule.Nominated("flex"),
                new Rule.Nominated("a\",\"b"),
                new Rule.Registered(Set.of(RegisterCode.values()[0])),
                new Rule.Registered(Set.of(RegisterCode.values()[0], RegisterCode.values()[1])),
                new Rule.Not(new Rule.Nominated("flex")),
                new Rule.AllOf(List.of(new Rule.Nominated("a"), new Rule.Nominated("b"))),
                new Rule.AnyOf(List.of(new Rule.Nominated("a"), new Rule.Nominated("b"))),
                new Rule.AnyOf(List.of(new Rule.Nominated("b"), new Rule.Nominated("a"))));

        assertThat(rules)
                .extracting(rule -> DefinitionIdentity.of(with("1.0.0", "x", rule)))
                .doesNotHaveDuplicates();
    }

    @Test
    void theVersionIsPartOfItAndTheNameIsNot() {
        Rule rule = new Rule.AtLeast(CONVICTIONS, 3);
        String identity = DefinitionIdentity.of(with("1.0.0", "Three convictions", rule));

        assertThat(identity).isEqualTo("three 1.0.0 at-least(count(CONVICTIONS,ever,[],[],[]),3)");
        assertThat(DefinitionIdentity.of(with("1.0.0", "Another name", rule))).isEqualTo(identity);
        assertThat(DefinitionIdentity.of(with("1.0.1", "Three convictions", rule)))
                .isNotEqualTo(identity);
    }

    private static Count of(Set<OffenceGroup> groups, Set<EventFlag> flags) {
        return new Count(CountUnit.CONVICTIONS, new Window.Ever(), groups, flags);
    }

    private static CohortDefinition with(String version, String name, Rule rule) {
        return new ReadDefinition("three", version, name, "the test", "", rule);
    }
}
