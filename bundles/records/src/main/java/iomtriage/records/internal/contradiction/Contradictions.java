package iomtriage.records.internal.contradiction;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.internal.finding.FindingList;
import java.time.LocalDate;

/** The checklist for one record, in the order of its fields. Allocates next to nothing while all is well. */
public final class Contradictions {

    /** Nobody in England and Wales has been known to live longer; beyond it, the date is a slip. */
    private static final int OLDEST = 120;

    private Contradictions() {}

    /** Adds every contradiction to the list. */
    public static void find(CaseRecord record, LocalDate asOf, FindingList findings) {
        DateChecks dates = new DateChecks(findings, record.dateOfBirth(), asOf);
        checkBirth(record.dateOfBirth(), asOf, findings);
        EventChecks.check(record.events(), dates, findings);
        CustodyChecks.check(record.custody(), dates, findings);
        AgencyChecks.registers(record.registers(), dates);
        AgencyChecks.markers(record.markers(), dates);
        AssessmentChecks.needs(record.needs(), dates, findings);
        AssessmentChecks.seriousHarm(record.seriousHarm(), dates);
        AgencyChecks.mappa(record.mappa(), dates, findings);
        if (record.victimSafety().isPresent()) {
            AssessmentChecks.victimSafety(record.victimSafety().get(), record.dateOfBirth(), asOf, findings);
        }
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
