package iomtriage.reviews.profile;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.reviews.access.WithoutGangIntelligence;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a list knows of everybody beside their scores. */
class CurrentFactsTest {

    private static final LocalDate AS_OF = Examples.AS_OF;

    @Test
    void everyArrangementInForceIsNamedByItsKind() {
        CurrentFacts facts = CurrentFacts.of(Examples.wellKnown(), AS_OF);
        assertThat(facts.management())
                .extracting(Management::kind)
                .containsExactly(ManagementKind.MAPPA, ManagementKind.MARAC, ManagementKind.DOMESTIC_ABUSE);
        assertThat(facts.rosh()).contains(HarmLevel.HIGH);
    }

    @Test
    void mappaAtLevelOneIsOneAgencysAndTheRegisterIsNotNamedTwice() {
        CurrentFacts facts = CurrentFacts.of(
                person().mappa(new MappaManagement(1, 1, AS_OF, Optional.empty()))
                        .register(entry(RegisterCode.MAPP))
                        .build(),
                AS_OF);
        assertThat(facts.management()).singleElement().satisfies(each -> {
            assertThat(each.what()).isEqualTo("MAPPA category 1, level 1");
            assertThat(each.multiAgency()).isFalse();
        });
    }

    @Test
    void theMappaRegisterAloneCountsAsSeveralAgenciesBecauseTheLevelIsNotKnown() {
        assertThat(CurrentFacts.of(person().register(entry(RegisterCode.MAPP)).build(), AS_OF)
                        .management())
                .singleElement()
                .matches(Management::multiAgency);
    }

    @Test
    void whoWasReleasedOnTheDayIsNotInCustodyAndWhoWasReleasedAfterItIs() {
        assertThat(inside(Optional.of(AS_OF)).custody()).isEmpty();
        assertThat(inside(Optional.of(AS_OF.plusDays(1))).custody())
                .hasValueSatisfying(spell -> assertThat(spell.to())
                        .as("the release was not known yet")
                        .isEmpty());
    }

    @Test
    void aGangSchemeIsGangIntelligence() {
        CaseRecord record = person().register(entry(RegisterCode.STRG))
                .scheme(SchemeMembership.of(Scheme.GANGS, AS_OF).build())
                .scheme(SchemeMembership.of(Scheme.IOM, AS_OF).build())
                .build();
        assertThat(CurrentFacts.of(record, AS_OF).management()).hasSize(3);
        assertThat(CurrentFacts.of(WithoutGangIntelligence.of(record, AS_OF), AS_OF)
                        .management())
                .extracting(Management::kind)
                .containsExactly(ManagementKind.IOM);
    }

    private static CurrentFacts inside(Optional<LocalDate> to) {
        return CurrentFacts.of(
                person().custody(new CustodySpell(CustodyKind.SENTENCE, AS_OF.minusYears(1), to))
                        .build(),
                AS_OF);
    }

    private static CaseRecord.Builder person() {
        return CaseRecord.of(new SubjectId("A-1"), LocalDate.of(1990, 1, 1), Sex.MALE);
    }

    private static RegisterEntry entry(RegisterCode code) {
        return RegisterEntry.of(code)
                .start(AS_OF.minusDays(1))
                .source("probation")
                .build();
    }
}
