package iomtriage.records;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The people of whom a caseload holds more than one record. Nothing says which of the records is right, so none of them is
 * used. Immutable and thread-safe.
 */
public final class DuplicateSubjects {

    private final Map<SubjectId, Integer> records;

    private DuplicateSubjects(Map<SubjectId, Integer> records) {
        this.records = records;
    }

    /**
     * Finds them.
     *
     * @param subjects whom each record is about; used up, but not closed
     */
    public static DuplicateSubjects among(Stream<SubjectId> subjects) {
        Set<SubjectId> seen = new HashSet<>();
        Map<SubjectId, Integer> records = new HashMap<>();
        subjects.sequential()
                .filter(subject -> !seen.add(subject))
                .forEach(subject -> records.merge(subject, 2, (before, two) -> before + 1));
        return new DuplicateSubjects(Map.copyOf(records));
    }

    /** Whether there is more than one record of this person. */
    public boolean contains(SubjectId subject) {
        return records.containsKey(subject);
    }

    /**
     * Why none of a person's records is used.
     *
     * @throws IllegalArgumentException if there are not several
     */
    public Finding finding(SubjectId subject) {
        Integer copies = records.get(subject);
        if (copies == null) {
            throw new IllegalArgumentException("The caseload holds at most one record of this person.");
        }
        return new Finding(
                FindingCode.DUPLICATE_SUBJECT,
                "subject",
                "The caseload holds " + copies + " records with this reference, and it cannot be known which is right.",
                "Send one record for each person.");
    }
}
