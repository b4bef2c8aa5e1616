package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.records.CaseRecordValidator;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands against counting a record. A missing date does not, of an event or of a sanctioned offence: it leaves the counts it bears on open.
 */
public final class CountableRecord {

    private static final CaseRecordValidator VALIDATOR = new CaseRecordValidator();

    private CountableRecord() {}

    /** Everything that stands against it; none if it can be counted. */
    public static List<Finding> faults(CaseRecord person, LocalDate asOf) {
        List<Finding> findings = VALIDATOR.findings(person, asOf);
        return findings.isEmpty()
                ? findings
                : findings.stream().filter(CountableRecord::matters).toList();
    }

    /** @throws CaseRecordRefusedException if anything stands against it, with every finding */
    public static void require(CaseRecord person, LocalDate asOf) {
        List<Finding> faults = faults(person, asOf);
        if (!faults.isEmpty()) {
            throw new CaseRecordRefusedException(faults);
        }
    }

    private static boolean matters(Finding finding) {
        return switch (finding.code()) {
            case EVENT_WITHOUT_DATE, DISPOSAL_WITHOUT_OFFENCE -> false;
            default -> true;
        };
    }
}
