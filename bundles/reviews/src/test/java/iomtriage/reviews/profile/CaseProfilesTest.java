package iomtriage.reviews.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.harm.HarmFact;
import iomtriage.api.harm.HarmKind;
import iomtriage.api.harm.HarmStanding;
import iomtriage.api.harm.Indication;
import iomtriage.api.harm.VictimSafetyPanel;
import iomtriage.api.needs.Need;
import iomtriage.api.needs.NeedSeverity;
import iomtriage.api.needs.NeedState;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.profile.Reader;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.cohorts.Cohorts;
import iomtriage.ranking.SmallPack;
import iomtriage.ranking.policy.PolicyReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseProfilesTest {

    private static final CaseProfiles PROFILES =
            new CaseProfiles(SmallPack.CATALOGUE, SmallPack::first, PolicyReader.standard(), Cohorts.builtIn());
    private static final CaseProfile KNOWN = profile(Examples.wellKnown());
    private static final CaseProfile LITTLE_KNOWN =
            profile(Examples.littleKnown().build());

    @Test
    void aRegisterEntryInForceIndicatesByFactWithItsSourceAndReview() {
        HarmStanding abuse = standing(KNOWN, HarmKind.DOMESTIC_ABUSE);

        assertThat(abuse.indication()).isIn(Indication.BY_FACT, Indication.BOTH);
        assertThat(abuse.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.source()).isEqualTo("probation practitioner");
            assertThat(fact.reviewOverdue()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, NONE",
        "true, false, BY_PREDICTION",
        "false, true, BY_FACT",
        "true, true, BOTH",
    })
    void predictionAndFactAreToldApart(boolean predicted, boolean known, Indication indication) {
        assertThat(Indication.of(predicted, known)).isEqualTo(indication);
    }

    @Test
    void aPredictionFromThePolicysBandOnIndicatesByItself() {
        for (HarmStanding standing : LITTLE_KNOWN.harm().kinds()) {
            double probability =
                    standing.prediction().orElseThrow().score().orElseThrow().probability();
            boolean proven = standing.kind() == HarmKind.DOMESTIC_ABUSE;
            assertThat(standing.indication()).isEqualTo(Indication.of(probability >= 0.15, proven));
        }
    }

    @Test
    void anExpiredMarkerIsNotShownAndCountsForNothing() {
        assertThat(standing(KNOWN, HarmKind.GANG_VIOLENCE).facts()).isEmpty();
    }

    @Test
    void aMarkerFromASourceThatIsNotReliableIsShownAndIndicatesNothing() {
        HarmStanding weapons = standing(KNOWN, HarmKind.WEAPONS);

        assertThat(weapons.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.grade()).contains(MarkerGrade.NOT_RELIABLE);
            assertThat(fact.counts()).isFalse();
        });
        assertThat(weapons.indication()).isIn(Indication.NONE, Indication.BY_PREDICTION);
    }

    @Test
    void aVictimOfGangsIsKeptApartFromThoseWhoPerpetrate() {
        CaseProfile victim = profile(Examples.littleKnown()
                .marker(Examples.marker(MarkerKind.GANG_VICTIM, MarkerGrade.RELIABLE, Examples.AS_OF.plusYears(1)))
                .build());

        assertThat(victim.harm().asVictim()).extracting(HarmFact::what).containsExactly("marked as a victim of gangs");
        assertThat(victim.harm().kinds()).allMatch(standing -> standing.facts().isEmpty());
        assertThat(victim.harm().kinds())
                .extracting(HarmStanding::indication)
                .isEqualTo(LITTLE_KNOWN.harm().kinds().stream()
                        .map(HarmStanding::indication)
                        .toList());
    }

    @Test
    void aSeriousHarmCaseNeedsAnswersAboutTheSafetyOfThoseAtRisk() {
        VictimSafetyPanel panel = KNOWN.victimSafety();

        assertThat(panel.required()).isTrue();
        assertThat(panel.isAnswered()).isFalse();
        assertThat(panel.atRisk())
                .containsExactly("children: medium risk of serious harm", "a known adult: high risk of serious harm");
        assertThat(panel.known()).hasSize(3);
        assertThat(panel.toAsk())
                .containsExactly(
                        "Do children live with the person or with the victim?",
                        "Is anyone other than the person's own officer in touch with the victim?");
    }

    @Test
    void whereNothingIsKnownEverythingIsAsked() {
        assertThat(LITTLE_KNOWN.victimSafety().toAsk()).hasSize(5);
        assertThat(LITTLE_KNOWN.victimSafety().known()).isEmpty();
    }

    @Test
    void aNeedHasOneOfThreeStatesAndASeverityAgainstItsThresholds() {
        assertThat(need(NeedSection.DRUG_MISUSE).state()).contains(NeedState.IDENTIFIED);
        assertThat(need(NeedSection.DRUG_MISUSE).severity()).contains(NeedSeverity.SEVERE);
        assertThat(need(NeedSection.RELATIONSHIPS).severity()).contains(NeedSeverity.STANDARD);
        assertThat(need(NeedSection.RELATIONSHIPS).linkedToSeriousHarm()).isTrue();
        assertThat(need(NeedSection.ACCOMMODATION).state()).contains(NeedState.NOT_IDENTIFIED);
        assertThat(need(NeedSection.ATTITUDES).state()).contains(NeedState.NOT_ENOUGH_INFORMATION);
        assertThat(need(NeedSection.ALCOHOL_MISUSE).state()).contains(NeedState.NOT_ENOUGH_INFORMATION);
        assertThat(need(NeedSection.FINANCE).state()).isEmpty();
    }

    @Test
    void withoutAnAssessmentNothingIsKnownOfAnyNeed() {
        assertThat(LITTLE_KNOWN.needs().assessed()).isEmpty();
        assertThat(LITTLE_KNOWN.needs().needs())
                .allMatch(need -> need.state().equals(Optional.of(NeedState.NOT_ENOUGH_INFORMATION)));
        assertThat(LITTLE_KNOWN.needs().driving()).isEmpty();
    }

    @Test
    void everyNeedHasAPathwayAndALead() {
        assertThat(KNOWN.needs().needs()).hasSize(10).allSatisfy(need -> {
            assertThat(need.pathway().name()).isNotBlank();
            assertThat(need.pathway().lead()).isNotBlank().isNotEqualTo("police");
        });
    }

    @Test
    void theNeedThatDrivesThisPersonsRiskIsNamedWithWhatItAdds() {
        assertThat(KNOWN.needs().driving()).extracting(Need::section).first().isEqualTo(NeedSection.DRUG_MISUSE);
        Need drugs = need(NeedSection.DRUG_MISUSE);
        double own = KNOWN.assessment().result("any-reoffence").explanation().orElseThrow().contributions().stream()
                .filter(each -> each.features().contains("need_drug_misuse"))
                .mapToDouble(each -> each.logOdds() / each.features().size())
                .sum();
        assertThat(drugs.effects().get(0).outcome().id()).isEqualTo("any-reoffence");
        assertThat(drugs.effects().get(0).logOdds()).isCloseTo(own, within(1e-12));
    }

    @Test
    void whatWasRecordedLaterOrInAnotherOrderChangesNothing() {
        CaseRecord then = Examples.wellKnown();
        LocalDate later = Examples.AS_OF.plusDays(1);
        CaseRecord now = then.toBuilder()
                .events(reversed(then.events()))
                .event(Event.offence(OffenceGroup.DRINK_DRIVING, later.minusYears(1))
                        .disposedOf(DisposalKind.CONVICTION, later))
                .registers(reversed(then.registers()))
                .markers(reversed(then.markers()))
                .mappa(new MappaManagement(1, 3, later, Optional.empty()))
                .needs(new NeedsAssessment(
                        later, Map.of(NeedSection.DRUG_MISUSE, new NeedAnswer(OptionalInt.of(0), false, false))))
                .seriousHarm(new HarmAssessment(later, Map.of(AtRisk.STAFF, HarmLevel.VERY_HIGH)))
                .build();

        assertThat(profile(now)).usingRecursiveComparison().isEqualTo(KNOWN);
        for (Reader reader : Reader.values()) {
            assertThat(PROFILES.explain(profile(now), reader)).isEqualTo(PROFILES.explain(KNOWN, reader));
        }
    }

    private static <T> List<T> reversed(List<T> facts) {
        List<T> reversed = new ArrayList<>(facts);
        Collections.reverse(reversed);
        return reversed;
    }

    private static CaseProfile profile(CaseRecord record) {
        return PROFILES.profile(record, Examples.AS_OF);
    }

    private static HarmStanding standing(CaseProfile profile, HarmKind kind) {
        return profile.harm().kinds().get(kind.ordinal());
    }

    private static Need need(NeedSection section) {
        return KNOWN.needs().needs().get(section.ordinal());
    }
}
