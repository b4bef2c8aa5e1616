package iomtriage.records;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.SentenceKind;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.finding.Finding;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.OasysAnswer;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.oasys.PastOffence;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.api.offence.OffenceCode;
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
import java.util.Set;

/** Simulated people for the tests. */
final class Examples {

    static final LocalDate AS_OF = day("2025-06-30");

    private Examples() {}

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static CaseRecord.Builder person() {
        return CaseRecord.of(new SubjectId("S-1"), day("1990-02-28"), Sex.MALE);
    }

    /** A record in which every field that there is is filled. */
    static CaseRecord fullRecord() {
        return person().event(Event.offence(OffenceGroup.THEFT_NON_MOTOR, day("2010-03-01"))
                        .disposedOf(DisposalKind.CAUTION, day("2010-04-01")))
                .event(Event.of(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH)
                        .code(OffenceCode.of("10501"))
                        .flags(Set.of(EventFlag.WEAPON, EventFlag.DOMESTIC_ABUSE))
                        .offenceDate(day("2024-02-29"))
                        .arrestDate(day("2024-03-01"))
                        .chargeDate(day("2024-03-02"))
                        .disposal(new Disposal(DisposalKind.CONVICTION, day("2024-05-20")))
                        .build())
                .custody(new CustodySpell(CustodyKind.REMAND, day("2024-03-02"), Optional.of(day("2024-05-20"))))
                .custody(new CustodySpell(CustodyKind.SENTENCE, day("2024-05-20"), Optional.empty())
                        .withPlannedRelease(day("2026-05-20")))
                .register(RegisterEntry.of(RegisterCode.IIOM)
                        .start(day("2024-06-01"))
                        .review(day("2025-06-01"))
                        .end(day("2026-06-01"))
                        .source("probation")
                        .build())
                .marker(Marker.of(MarkerKind.WEAPON_CARRIER)
                        .source("police, Łódź \"liaison\"")
                        .grade(MarkerGrade.UNTESTED)
                        .recorded(day("2024-01-01"))
                        .review(day("2025-01-01"))
                        .expires(day("2026-01-01"))
                        .build())
                .needs(new NeedsAssessment(
                        day("2024-07-01"),
                        Map.of(
                                NeedSection.DRUG_MISUSE, new NeedAnswer(OptionalInt.of(8), true, true),
                                NeedSection.ACCOMMODATION, new NeedAnswer(OptionalInt.empty(), false, false)),
                        Map.of(
                                OasysQuestion.ACCOMMODATION_SUITABILITY, OasysAnswer.SOME_PROBLEMS,
                                OasysQuestion.UNEMPLOYED, OasysAnswer.YES,
                                OasysQuestion.RELATIONSHIP_STATUS, OasysAnswer.LIVING_TOGETHER,
                                OasysQuestion.DRUG_MOTIVATION, OasysAnswer.PARTIAL_MOTIVATION),
                        Optional.of(Set.of(PastOffence.ROBBERY, PastOffence.ARSON)),
                        Optional.of(SexualHistory.of(Answer.YES)
                                .adultContact(1)
                                .childContact(0)
                                .nonContact(2)
                                .images(0)
                                .lastOffence(day("2012-02-10"))
                                .strangerVictim(Answer.NO)
                                .build())))
                .seriousHarm(new HarmAssessment(
                        day("2024-07-02"),
                        Map.of(AtRisk.KNOWN_ADULT, HarmLevel.HIGH, AtRisk.CHILDREN, HarmLevel.MEDIUM)))
                .mappa(new MappaManagement(2, 1, day("2024-07-03"), Optional.of(day("2027-07-03"))))
                .sentence(new Sentence(
                        day("2024-05-20"), Optional.of(day("2026-05-19")), Optional.of(SentenceKind.LICENCE)))
                .scheme(SchemeMembership.of(Scheme.IOM, day("2024-06-02"))
                        .to(Optional.of(day("2026-06-02")))
                        .review(Optional.of(day("2024-12-02")))
                        .cohort(Optional.of(IomCohort.FIXED))
                        .leadOfficer(Optional.of("Officer 7"))
                        .leadAgency(Optional.of("police"))
                        .build())
                .victimSafety(VictimSafety.of(day("2024-07-04"))
                        .maracCase(Answer.YES)
                        .protectiveOrder(Answer.NO)
                        .childrenInHousehold(Answer.NOT_KNOWN)
                        .victimContactArranged(Answer.YES)
                        .build())
                .build();
    }

    static List<Finding> findingsOf(CaseEntry entry) {
        return ((CaseEntry.Unreadable) entry).findings();
    }

    static List<String> messagesOf(CaseEntry entry) {
        return findingsOf(entry).stream().map(Finding::message).toList();
    }
}
