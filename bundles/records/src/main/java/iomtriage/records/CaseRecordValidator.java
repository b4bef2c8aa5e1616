package iomtriage.records;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.Finding;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.records.internal.contradiction.Contradictions;
import iomtriage.records.internal.finding.FindingList;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds everything in a case record that cannot be true together, all at once. Only what was known on the as-of date is looked
 * at ({@link RecordAsOf}).
 *
 * <ul>
 *   <li>No fact is earlier than the person's birth; nobody is born after the as-of date, or more than 120 years before it.
 *   <li>Arrest and charge do not come before the offence, nor a disposal before offence, arrest or charge; nothing ends
 *       before it begins. A charge may come before an arrest, as it does on a warrant.
 *   <li>A disposal has an offence date, and an event has a date at all.
 *   <li>Custody spells do not overlap; one may begin on the day on which another ends.
 *   <li>Numbers lie in their range: a need's score 0 to 40 (each item scores 0 to 2; no section has 20 items), MAPPA category
 *       1 to 4 and level 1 to 3.
 * </ul>
 *
 * <p>Stateless, so thread-safe.
 */
public final class CaseRecordValidator {

    /** Every contradiction in the record as of a day, in the order of the record's fields; none if it is sound. */
    public List<Finding> findings(CaseRecord record, LocalDate asOf) {
        FindingList findings = new FindingList();
        Contradictions.find(record, asOf, findings);
        return findings.toList();
    }

    /** The record as it was known on a day, checked, or everything that stands against it. */
    public Checked validate(CaseRecord record, LocalDate asOf) {
        List<Finding> findings = findings(record, asOf);
        return findings.isEmpty()
                ? new Checked.Valid(new ValidCaseRecord(new RecordAsOf(asOf).of(record), asOf))
                : new Checked.Refused(findings);
    }
}
