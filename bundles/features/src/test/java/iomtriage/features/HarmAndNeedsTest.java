package iomtriage.features;

import static iomtriage.api.offence.OffenceGroup.*;
import static iomtriage.features.People.arrested;
import static iomtriage.features.People.convicted;
import static iomtriage.features.People.day;
import static iomtriage.features.People.man;
import static iomtriage.features.People.phrase;
import static iomtriage.features.People.value;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.features.definition.Chapter;
import iomtriage.features.definition.Feature;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HarmAndNeedsTest {

    private static Marker marker(MarkerKind kind, MarkerGrade grade, String expires) {
        return Marker.of(kind)
                .source("police")
                .grade(grade)
                .recorded(day("2025-01-01"))
                .review(day("2025-07-01"))
                .expires(day(expires))
                .build();
    }

    private static RegisterEntry register(RegisterCode code, Optional<LocalDate> end) {
        return RegisterEntry.of(code)
                .start(day("2025-01-01"))
                .end(end)
                .source("probation")
                .build();
    }

    private static NeedsAssessment needs(String completed, NeedSection section, int score) {
        return new NeedsAssessment(
                day(completed), Map.of(section, new NeedAnswer(OptionalInt.of(score), false, false)));
    }

    @Test
    void anOffenceWithSeveralMarksCountsForEach() {
        CaseRecord.Builder person = man().event(
                        arrested(VIOLENCE_AGAINST_THE_PERSON_SUB_ABH, "2025-12-01", "2025-12-02")
                                .flagged(EventFlag.DOMESTIC_ABUSE, EventFlag.WEAPON)
                                .disposedOf(DisposalKind.CONVICTION, day("2025-12-30")))
                .event(arrested(FIREARMS_OTHER, "2020-12-01", "2020-12-02")
                        .flagged(EventFlag.GROUP_RELATED)
                        .disposedOf(DisposalKind.CONVICTION, day("2021-06-02")));

        assertThat(value(person, "domestic_abuse_proven")).isEqualTo(1);
        assertThat(value(person, "domestic_abuse_proven_last_24_months")).isEqualTo(1);
        assertThat(value(person, "months_since_domestic_abuse_proven")).isBetween(1.0, 1.1);
        assertThat(value(person, "weapon_proven")).isEqualTo(2);
        assertThat(value(person, "weapon_proven_last_24_months")).isEqualTo(1);
        assertThat(value(person, "group_proven")).isEqualTo(1);
        assertThat(value(person, "group_proven_last_24_months")).isZero();
        assertThat(value(person, "weapon_unproven")).isZero();
    }

    @Test
    void arrestsAreNeverCalledOffencesUntilTheyAreProven() {
        CaseRecord.Builder person = man().event(convicted(THEFT_NON_MOTOR, "2025-01-20"));
        for (int month = 1; month <= 7; month++) {
            String arrest = "2025-0" + month + "-11";
            person.event(arrested(WEAPONS_NON_FIREARM, "2025-01-01", arrest));
        }
        // A second arrest on the same day, and one that came to a conviction only after the date.
        person.event(arrested(FIREARMS_OTHER, "2025-02-11", "2025-02-11"));
        person.event(arrested(WEAPONS_NON_FIREARM, "2025-10-01", "2025-10-02")
                .disposedOf(DisposalKind.CONVICTION, day("2026-01-02")));

        assertThat(phrase(person, "weapon_proven")).isEqualTo("no proven weapon offence");
        assertThat(phrase(person, "weapon_unproven"))
                .isEqualTo("arrested or charged on 8 days for a weapon offence that is not proven");
        assertThat(value(person, "months_since_weapon_proven")).isNaN();
        assertThat(phrase(person, "months_since_weapon_unproven"))
                .isEqualTo("arrested or charged 2 months ago for a weapon offence that is not proven");
    }

    @Test
    void aMarkerCountsUntilItExpires() {
        String feature = "marked_weapon_carrier";
        MarkerKind kind = MarkerKind.WEAPON_CARRIER;

        assertThat(value(man().marker(marker(kind, MarkerGrade.RELIABLE, "2026-01-01")), feature))
                .isEqualTo(1);
        assertThat(value(man().marker(marker(kind, MarkerGrade.RELIABLE, "2025-12-31")), feature))
                .isZero();
        assertThat(value(man().marker(marker(kind, MarkerGrade.UNTESTED, "2026-06-01")), feature))
                .isEqualTo(1);
        assertThat(value(man().marker(marker(kind, MarkerGrade.NOT_RELIABLE, "2026-06-01")), feature))
                .isZero();
    }

    @Test
    void anEndedRegisterEntryCountsForNothing() {
        CaseRecord.Builder ended = man().register(register(RegisterCode.STRG, Optional.of(day("2025-12-31"))));
        CaseRecord.Builder current = man().register(register(RegisterCode.STRG, Optional.empty()));

        assertThat(value(ended, "registered_street_gangs")).isZero();
        assertThat(value(current, "registered_street_gangs")).isEqualTo(1);
    }

    @Test
    void withoutANeedsAssessmentEveryNeedIsMissing() {
        for (Feature feature : People.CATALOGUE.features()) {
            if (feature.chapter() == Chapter.NEEDS) {
                assertThat(value(man(), feature.id())).as(feature.id()).isNaN();
            }
        }
    }

    @Test
    void aSectionWithoutAScoreIsMissingAndNotTakenFromAnEarlierAssessment() {
        CaseRecord.Builder person = man().needs(needs("2024-01-01", NeedSection.DRUG_MISUSE, 8))
                .needs(needs("2025-01-01", NeedSection.ALCOHOL_MISUSE, 3));

        assertThat(value(person, "need_drug_misuse")).isNaN();
        assertThat(value(person, "need_alcohol_misuse")).isEqualTo(3);
        assertThat(value(person, "needs_identified")).isZero();
    }

    @Test
    void sectionsWithoutAThresholdIdentifyNoNeed() {
        CaseRecord.Builder person = man().needs(needs("2025-01-01", NeedSection.FINANCE, 6));

        assertThat(value(person, "need_finance")).isEqualTo(6);
        assertThat(value(person, "needs_identified")).isNaN();
    }

    @Test
    void theLatestAssessmentOfSeriousHarmCountsAndARegisterCanRaiseTheHighest() {
        CaseRecord.Builder person = man().seriousHarm(
                        new HarmAssessment(day("2024-01-01"), Map.of(AtRisk.PUBLIC, HarmLevel.VERY_HIGH)))
                .seriousHarm(new HarmAssessment(
                        day("2025-01-01"), Map.of(AtRisk.PUBLIC, HarmLevel.MEDIUM, AtRisk.STAFF, HarmLevel.LOW)));

        assertThat(value(person, "rosh_public")).isEqualTo(1);
        assertThat(value(person, "rosh_highest")).isEqualTo(1);
        assertThat(value(person, "rosh_children")).isNaN();
        assertThat(value(person.register(register(RegisterCode.RHRH, Optional.empty())), "rosh_highest"))
                .isEqualTo(2);
    }

    @Test
    void ofSeveralMappaCategoriesTheFirstCounts() {
        CaseRecord.Builder person = man().mappa(new MappaManagement(3, 2, day("2025-01-01"), Optional.empty()))
                .mappa(new MappaManagement(2, 1, day("2025-01-01"), Optional.empty()))
                .mappa(new MappaManagement(1, 1, day("2025-01-01"), Optional.of(day("2025-12-31"))));

        assertThat(value(person, "mappa_category")).isEqualTo(2);
        assertThat(value(man(), "mappa_category")).isZero();
    }

    @Test
    void sexNotRecordedIsMissing() {
        CaseRecord.Builder person = CaseRecord.of(new SubjectId("s"), day("1990-01-01"), Sex.NOT_RECORDED);

        assertThat(value(person, "sex")).isNaN();
        assertThat(value(man(), "sex")).isEqualTo(1);
    }
}
