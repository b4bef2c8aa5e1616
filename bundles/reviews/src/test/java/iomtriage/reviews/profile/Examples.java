package iomtriage.reviews.profile;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.ranking.People;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Made-up people for the words. */
final class Examples {

    static final LocalDate AS_OF = People.AS_OF;

    private Examples() {}

    /** Convicted six times, once of domestic abuse; nothing else is known. */
    static CaseRecord.Builder littleKnown() {
        CaseRecord.Builder person = CaseRecord.of(new SubjectId("example"), LocalDate.of(1994, 5, 6), Sex.MALE);
        for (int i = 0; i < 6; i++) {
            Event event = Event.offence(OffenceGroup.THEFT_NON_MOTOR, AS_OF.minusDays(150L + 200 * i))
                    .disposedOf(DisposalKind.CONVICTION, AS_OF.minusDays(100L + 200 * i));
            person.event(i == 2 ? event.flagged(EventFlag.DOMESTIC_ABUSE) : event);
        }
        return person;
    }

    /** The same, with all that agencies can know. */
    static CaseRecord wellKnown() {
        return littleKnown()
                .register(RegisterEntry.of(RegisterCode.ADVP)
                        .start(LocalDate.of(2025, 2, 3))
                        .review(LocalDate.of(2025, 8, 3))
                        .source("probation practitioner")
                        .build())
                .register(RegisterEntry.of(RegisterCode.RCPR)
                        .start(LocalDate.of(2025, 3, 1))
                        .review(LocalDate.of(2026, 3, 1))
                        .source("children's services")
                        .build())
                .marker(marker(MarkerKind.WEAPON_CARRIER, MarkerGrade.NOT_RELIABLE, LocalDate.of(2026, 6, 1)))
                .marker(marker(MarkerKind.GANG_PERPETRATOR, MarkerGrade.RELIABLE, LocalDate.of(2025, 12, 31)))
                .marker(marker(MarkerKind.GANG_VICTIM, MarkerGrade.UNTESTED, LocalDate.of(2026, 6, 1)))
                .mappa(new MappaManagement(2, 2, LocalDate.of(2025, 4, 1), Optional.empty()))
                .seriousHarm(new HarmAssessment(
                        LocalDate.of(2025, 9, 1),
                        Map.of(AtRisk.KNOWN_ADULT, HarmLevel.HIGH, AtRisk.CHILDREN, HarmLevel.MEDIUM)))
                .needs(needs())
                .victimSafety(VictimSafety.of(LocalDate.of(2025, 9, 2))
                        .maracCase(Answer.YES)
                        .protectiveOrder(Answer.NO)
                        .childrenInHousehold(Answer.NOT_KNOWN)
                        .victimContactArranged(Answer.NOT_KNOWN)
                        .build())
                .build();
    }

    static Marker marker(MarkerKind kind, MarkerGrade grade, LocalDate expires) {
        return Marker.of(kind)
                .source("police intelligence")
                .grade(grade)
                .recorded(LocalDate.of(2025, 6, 1))
                .review(LocalDate.of(2025, 11, 1))
                .expires(expires)
                .build();
    }

    private static NeedsAssessment needs() {
        Map<NeedSection, NeedAnswer> answers = new EnumMap<>(NeedSection.class);
        answers.put(NeedSection.ACCOMMODATION, new NeedAnswer(OptionalInt.of(1), false, false));
        answers.put(NeedSection.DRUG_MISUSE, new NeedAnswer(OptionalInt.of(8), false, true));
        answers.put(NeedSection.RELATIONSHIPS, new NeedAnswer(OptionalInt.of(3), true, true));
        answers.put(NeedSection.FINANCE, new NeedAnswer(OptionalInt.of(4), false, false));
        answers.put(NeedSection.ATTITUDES, new NeedAnswer(OptionalInt.empty(), false, false));
        return new NeedsAssessment(LocalDate.of(2025, 9, 1), answers);
    }
}
