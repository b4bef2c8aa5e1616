package iomtriage.records;

import iomtriage.api.finding.Finding;
import java.util.List;

/** What checking a case record came to. */
public sealed interface Checked {

    /**
     * Nothing in the record contradicts anything else.
     *
     * @param record the record, checked
     */
    record Valid(ValidCaseRecord record) implements Checked {}

    /**
     * The record cannot be true as it stands.
     *
     * @param findings every contradiction, at least one, in the order of the record's fields
     */
    record Refused(List<Finding> findings) implements Checked {

        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("A refused record must say what was wrong.");
            }
        }
    }
}
