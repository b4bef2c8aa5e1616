package iomtriage.records.internal.contradiction;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.records.internal.finding.FindingList;
import java.time.LocalDate;

/**
 * The checklist for one record as it was known on a day, in the order of its fields. A fact keeps the place that it has in the
 * whole record. Allocates next to nothing while all is well.
 */
public final class Contradictions {

    /** Nobody in England and Wales has been known to live longer; beyond it, the date is a slip. */
    private static final int OLDEST = 120;

    private Contradictions() {}

    /** Adds every contradiction to the list. */
    public static void find(CaseRecord record, LocalDate asOf, FindingList findings) {
        DateChecks dates = new DateChecks(findings, record.dateOfBirth());
        RecordAsOf then = new RecordAsOf(asOf);
        checkBirth(record.dateOfBirth(), asOf, findings);
        EventChecks.check(record.events(), then, dates, findings);
        CustodyChecks.check(record.custody(), then, dates, findings);
        AgencyChecks.registers(record.registers(), then, dates);
        AgencyChecks.markers(record.markers(), then, dates);
        AssessmentChecks.needs(record.needs(), then, dates, findings);
        AssessmentChecks.seriousHarm(record.seriousHarm(), then, dates);
        AgencyChecks.mappa(record.mappa(), then, dates, findings);
        AgencyChecks.sentences(record.sentences(), then, dates);
        AgencyChecks.schemes(record.schemes(), then, dates, findings);
        then.known(record.victimSafety())
                .ifPresent(safety -> AssessmentChecks.victimSafety(safety, record.dateOfBirth(), findings));
    }

    private static void checkBirth(LocalDate born, LocalDate asOf, FindingList findings) {
        if (born.isAfter(asOf)) {
            findings.add(
                    FindingCode.BORN_AFTER_EVENT,
                    "dateOfBirth",
                    "It is after the as-of date.",
                    "Correct the date of birth, or choose a later as-of date.");
        } else if (born.isBefore(asOf.minusYears(OLDEST))) {
            findings.add(
                    FindingCode.OUT_OF_RANGE,
                    "dateOfBirth",
                    "It makes the person more than 120 years old.",
                    "Correct the date of birth.");
        }
    }
}
