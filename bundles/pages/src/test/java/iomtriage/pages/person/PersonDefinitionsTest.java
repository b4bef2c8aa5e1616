package iomtriage.pages.person;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.register.RegisterCode;
import iomtriage.pages.SmallList;
import iomtriage.reviews.access.GangIntelligence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonDefinitionsTest {

    private static final ReferralList LIST = SmallList.ranked(List.of());
    private static final SubjectId ON_REGISTER = new SubjectId("simulated-0");

    @Test
    void whoeverMeetsADefinitionIsToldByHowMuchAndWhichPlaceThatWouldBe() {
        Referral first = LIST.top(LIST.size()).stream()
                .filter(each -> each.cohorts().contains("six"))
                .findFirst()
                .orElseThrow();

        PersonDefinitions.Row row = row(first.place(), true, 0);

        assertThat(row.name()).isEqualTo("Six or more convictions");
        assertThat(row.met()).isTrue();
        assertThat(row.verdict()).startsWith("Met");
        assertThat(row.measures().get(0)).contains("convictions");
        assertThat(row.place())
                .isEqualTo("Place 1 of " + LIST.cohorts().cohorts().get(0).size() + ", within the 5");
    }

    @Test
    void aPlaceBeyondTheCapacitySaysSo() {
        Referral last = LIST.top(LIST.size()).stream()
                .filter(each -> each.cohorts().contains("six"))
                .reduce((one, other) -> other)
                .orElseThrow();

        assertThat(row(last.place(), true, 0).place()).endsWith(", beyond the 5 that there are");
    }

    @Test
    void whoeverDoesNotMeetADefinitionIsToldHowFarOffThatIs() {
        Referral outside = LIST.top(LIST.size()).stream()
                .filter(each -> !each.cohorts().contains("six"))
                .findFirst()
                .orElseThrow();

        PersonDefinitions.Row row = row(outside.place(), true, 0);

        assertThat(row.verdict()).startsWith("Not met");
        assertThat(row.measures().get(0)).contains("of 6 convictions", "short");
        assertThat(row.place()).startsWith("No place: not one of the ");
    }

    @Test
    void aDefinitionThatLooksAtGangIntelligenceTellsNothingToThoseWhoMayNotSeeIt() {
        int place = LIST.find(ON_REGISTER).orElseThrow().place();

        assertThat(row(place, true, 1).verdict()).startsWith("Met");
        assertThat(row(place, false, 1))
                .isEqualTo(new PersonDefinitions.Row(
                        "On the gangs register",
                        "The test",
                        false,
                        "Not shown to your role",
                        List.of(),
                        "Not shown to your role"));
        assertThat(PersonDefinitions.mayBeKnown("gangs", SmallList.view(LIST, place, false)))
                .isFalse();
        assertThat(PersonDefinitions.mayBeKnown("six", SmallList.view(LIST, place, false)))
                .isTrue();
    }

    @Test
    void intelligenceIsFoundHoweverDeepARuleHoldsIt() {
        Rule gangs = new Rule.Registered(Set.of(RegisterCode.ADVP, RegisterCode.STRG));

        assertThat(GangIntelligence.looksAt(new Rule.Not(new Rule.AllOf(List.of(new Rule.Nominated("a"), gangs)))))
                .isTrue();
        assertThat(GangIntelligence.looksAt(new Rule.Registered(Set.of(RegisterCode.ADVP))))
                .isFalse();
    }

    @Test
    void howManyAreMetIsSaidInShort() {
        int place = LIST.find(ON_REGISTER).orElseThrow().place();
        boolean six = LIST.at(place).cohorts().contains("six");

        assertThat(PersonDefinitions.met(SmallList.view(LIST, place, true))).isEqualTo(six ? "2 of 2" : "1 of 2");
        assertThat(PersonDefinitions.met(SmallList.view(LIST, place, false))).isEqualTo(six ? "1 of 2" : "0 of 2");
    }

    private static PersonDefinitions.Row row(int place, boolean gangIntelligence, int definition) {
        return PersonDefinitions.of(SmallList.view(LIST, place, gangIntelligence))
                .get(definition);
    }
}
