package iomtriage.records;

import static iomtriage.records.Examples.AS_OF;
import static iomtriage.records.Examples.day;
import static iomtriage.records.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.IomCohort;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ValidatorTest {

    private final CaseRecordValidator validator = new CaseRecordValidator();

    private List<String> messages(CaseRecord.Builder record) {
        return validator.findings(record.build(), AS_OF).stream()
                .map(each -> each.code() + " " + each.message())
                .toList();
    }

    private static Optional<LocalDate> on(String iso) {
        return iso.isEmpty() ? Optional.empty() : Optional.of(day(iso));
    }

    private static Event event(String offence, String arrest, String charge, String disposal) {
        return Event.of(OffenceGroup.OTHER_OFFENCES)
                .offenceDate(on(offence))
                .arrestDate(on(arrest))
                .chargeDate(on(charge))
                .disposal(on(disposal).map(date -> new Disposal(DisposalKind.CONVICTION, date)))
                .build();
    }

    private static CustodySpell inside(String from, String to) {
        return new CustodySpell(CustodyKind.SENTENCE, day(from), on(to));
    }

    @Test
    void answersOnSexualOffendingAndSentencesAreCheckedToo() {
        CaseRecord.Builder record = person().needs(new NeedsAssessment(
                        day("2024-07-01"),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.of(SexualHistory.of(Answer.YES)
                                .adultContact(-1)
                                .images(1000)
                                .lastOffence(day("2024-07-02"))
                                .build())))
                .sentence(new Sentence(day("2025-06-29"), on("2025-06-28")));
        String range = "A number of sanctions is between 0 and 999. "
                + "Send the number of sanctions, or leave it out if they were not counted.";
        assertThat(messages(record))
                .containsExactly(
                        "DATES_OUT_OF_ORDER needs[0].sexualHistory.lastOffence: It is after the day on which the "
                                + "assessment was completed. Correct whichever of the two dates is wrong.",
                        "OUT_OF_RANGE needs[0].sexualHistory.adultContact: " + range,
                        "OUT_OF_RANGE needs[0].sexualHistory.images: " + range,
                        "DATES_OUT_OF_ORDER sentences[0].to: It is before the first day. "
                                + "Correct whichever of the two dates is wrong.");
    }

    @Test
    void aPlaceInASchemeIsCheckedAndOnlyIomHasCohorts() {
        CaseRecord.Builder record = person().scheme(SchemeMembership.of(Scheme.GANGS, day("2024-07-02"))
                .to(on("2024-07-01"))
                .cohort(Optional.of(IomCohort.FREE))
                .build());
        assertThat(messages(record))
                .containsExactly(
                        "DATES_OUT_OF_ORDER schemes[0].to: It is before the first day. "
                                + "Correct whichever of the two dates is wrong.",
                        "OUT_OF_RANGE schemes[0].cohort: Only Integrated Offender Management has cohorts. "
                                + "Leave the cohort out, or correct the scheme.");
    }

    @Test
    void aSoundRecordBecomesAValidOne() {
        CaseRecord sound = Examples.fullRecord();
        assertThat(validator.validate(sound, AS_OF)).isInstanceOfSatisfying(Checked.Valid.class, valid -> {
            assertThat(valid.record().record()).isSameAs(sound);
            assertThat(valid.record().asOf()).isEqualTo(AS_OF);
            assertThat(valid.record().toString()).isEqualTo("ValidCaseRecord[hidden]");
        });
    }

    @Test
    void aContradictoryRecordIsRefusedWithItsFindings() {
        CaseRecord record = person().event(event("", "", "", "")).build();
        assertThat(validator.validate(record, AS_OF)).isEqualTo(new Checked.Refused(validator.findings(record, AS_OF)));
    }

    @Test
    void everyContradictionComesAtOnceInTheOrderOfTheFields() {
        CaseRecord.Builder record = person().event(event("", "", "", ""))
                .event(event("2020-01-10", "2020-01-09", "2020-01-08", "2020-01-07"))
                .event(event("2026-01-01", "", "", ""))
                .event(event("1980-01-01", "", "", "1981-01-01"))
                .event(event("", "2020-01-01", "", "2020-02-01"))
                .custody(inside("2020-01-01", "2019-01-01"))
                .custody(inside("2021-01-01", ""))
                .custody(inside("2022-01-01", "2022-02-01"))
                .register(RegisterEntry.of(RegisterCode.IIOM)
                        .start(day("2020-01-02"))
                        .review(on("2020-01-01"))
                        .end(on("2019-12-31"))
                        .source("probation")
                        .build())
                .marker(Marker.of(MarkerKind.GANG_VICTIM)
                        .source("police")
                        .grade(MarkerGrade.RELIABLE)
                        .recorded(day("2020-01-02"))
                        .review(day("2020-01-01"))
                        .expires(day("2019-01-01"))
                        .build())
                .needs(new NeedsAssessment(
                        day("2025-06-01"),
                        Map.of(NeedSection.FINANCE, new NeedAnswer(OptionalInt.of(41), false, false))))
                .seriousHarm(new HarmAssessment(day("1989-01-01"), Map.of()))
                .mappa(new MappaManagement(5, 0, day("2020-01-02"), on("2020-01-01")))
                .victimSafety(VictimSafety.of(day("2025-07-01"))
                        .maracCase(Answer.YES)
                        .protectiveOrder(Answer.YES)
                        .childrenInHousehold(Answer.YES)
                        .victimContactArranged(Answer.YES)
                        .build());
        String order = " Correct whichever of the two dates is wrong.";
        assertThat(messages(record))
                .containsExactly(
                        "EVENT_WITHOUT_DATE events[0]: It has no date at all. "
                                + "Send at least one of offence, arrest, charge or disposal date.",
                        "DATES_OUT_OF_ORDER events[1].arrestDate: It is before the offence date." + order,
                        "DATES_OUT_OF_ORDER events[1].chargeDate: It is before the offence date." + order,
                        "DATES_OUT_OF_ORDER events[1].disposal.date: It is before the offence date." + order,
                        "DATES_OUT_OF_ORDER events[1].disposal.date: It is before the arrest date." + order,
                        "DATES_OUT_OF_ORDER events[1].disposal.date: It is before the charge date." + order,
                        "BORN_AFTER_EVENT events[3].offenceDate: It is before the date of birth. "
                                + "Correct this date or the date of birth.",
                        "BORN_AFTER_EVENT events[3].disposal.date: It is before the date of birth. "
                                + "Correct this date or the date of birth.",
                        "DISPOSAL_WITHOUT_OFFENCE events[4].disposal: It has no offence date to go with it. "
                                + "Send the offence date.",
                        "DATES_OUT_OF_ORDER custody[0].to: It is before the first day." + order,
                        "CUSTODY_OVERLAPS custody[2].from: The person was already inside on that day by another spell. "
                                + "Correct the dates, or join the spells into one.",
                        "DATES_OUT_OF_ORDER registers[0].review: It is before the first day." + order,
                        "DATES_OUT_OF_ORDER registers[0].end: It is before the first day." + order,
                        "DATES_OUT_OF_ORDER markers[0].review: It is before the day it was recorded." + order,
                        "DATES_OUT_OF_ORDER markers[0].expires: It is before the day it was recorded." + order,
                        "OUT_OF_RANGE needs[0].sections.FINANCE.score: A section's score is between 0 and 40. "
                                + "Send the sum of the section's items, or leave it out if they were not scored.",
                        "BORN_AFTER_EVENT seriousHarm[0].completed: It is before the date of birth. "
                                + "Correct this date or the date of birth.",
                        "OUT_OF_RANGE mappa[0].category: MAPPA has categories 1 to 4. Send one of these.",
                        "OUT_OF_RANGE mappa[0].level: MAPPA has levels 1 to 3. Send one of these.",
                        "DATES_OUT_OF_ORDER mappa[0].to: It is before the first day." + order);
    }

    @Test
    void aBirthMustBePossible() {
        assertThat(messages(CaseRecord.of(new SubjectId("S-1"), day("2025-07-01"), Sex.MALE)))
                .containsExactly("BORN_AFTER_EVENT dateOfBirth: It is after the as-of date. "
                        + "Correct the date of birth, or choose a later as-of date.");
        assertThat(messages(CaseRecord.of(new SubjectId("S-1"), day("1905-06-29"), Sex.MALE)))
                .containsExactly("OUT_OF_RANGE dateOfBirth: It makes the person more than 120 years old. "
                        + "Correct the date of birth.");
        assertThat(messages(CaseRecord.of(new SubjectId("S-1"), day("1905-06-30"), Sex.MALE)))
                .isEmpty();
    }

    @Test
    void whatIsPlannedMayLieAfterTheAsOfDate() {
        assertThat(messages(person().custody(new CustodySpell(CustodyKind.RECALL, day("2025-01-01"), Optional.empty())
                                .withPlannedRelease(day("2026-01-01")))
                        .register(RegisterEntry.of(RegisterCode.IIOM)
                                .start(AS_OF)
                                .review(on("2026-01-01"))
                                .end(on("2027-01-01"))
                                .source("probation")
                                .build())
                        .mappa(new MappaManagement(4, 3, AS_OF, on("2030-01-01")))))
                .isEmpty();
    }

    @Test
    void everythingMayHappenOnOneDay() {
        assertThat(messages(person().event(event("2025-06-30", "2025-06-30", "2025-06-30", "2025-06-30"))
                        .custody(inside("2025-06-30", "2025-06-30"))
                        .custody(inside("2025-06-30", "2025-06-30"))))
                .isEmpty();
    }

    @Test
    void aChargeMayComeBeforeAnArrest() {
        assertThat(messages(person().event(event("2020-01-01", "2020-03-01", "2020-02-01", ""))))
                .isEmpty();
    }

    @Test
    void overlapsAreFoundWhateverTheOrderOfTheSpells() {
        assertThat(validator.findings(
                        person().custody(inside("2022-01-01", "2022-02-01"))
                                .custody(inside("2020-01-01", "2023-01-01"))
                                .custody(inside("2021-01-01", "2021-02-01"))
                                .custody(inside("2019-01-01", "2020-01-01"))
                                .build(),
                        AS_OF))
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(FindingCode.CUSTODY_OVERLAPS, "custody[0].from"),
                        tuple(FindingCode.CUSTODY_OVERLAPS, "custody[2].from"));
    }

    @Test
    void aSpellOfOneDayBesideALongerOneIsNoOverlapInEitherOrder() {
        CustodySpell day = inside("2021-09-17", "2021-09-17");
        CustodySpell weeks = inside("2021-09-17", "2021-10-31");
        assertThat(messages(person().custody(day).custody(weeks))).isEmpty();
        assertThat(messages(person().custody(weeks).custody(day))).isEmpty();
    }

    @Test
    void aReleaseIsNotPlannedForBeforeTheFirstDay() {
        assertThat(messages(person().custody(new CustodySpell(CustodyKind.SENTENCE, day("2025-01-10"), Optional.empty())
                        .withPlannedRelease(day("2025-01-09")))))
                .containsExactly("DATES_OUT_OF_ORDER custody[0].plannedRelease: It is before the first day."
                        + " Correct whichever of the two dates is wrong.");
    }
}
