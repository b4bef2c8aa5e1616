package iomtriage.api.caseload;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.api.internal.NullFields;
import java.util.List;

/** One entry of a caseload: a record that could be read, or the reference of one that could not, with what was wrong. */
public sealed interface CaseEntry {

    /**
     * A record that could be read.
     *
     * @param record the record, not yet validated
     */
    record Readable(CaseRecord record) implements CaseEntry {

        /** @throws CaseRecordRefusedException if the record is null */
        public Readable {
            NullFields.of("").at("record", record).refuse();
        }
    }

    /**
     * A record that could not be read. It is counted and listed, never dropped.
     *
     * @param reference how to find it: its subject id where that could be read, otherwise its position ("line 17"), or empty where the source does not know it
     * @param findings everything that was wrong, at least one
     */
    record Unreadable(String reference, List<Finding> findings) implements CaseEntry {

        /**
         * @throws CaseRecordRefusedException if anything is null, a finding included
         * @throws IllegalArgumentException if there is no finding
         */
        public Unreadable {
            NullFields.of("")
                    .at("reference", reference)
                    .each("findings", findings)
                    .refuse();
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("An unreadable entry must say what was wrong.");
            }
        }

        @Override
        public String toString() {
            return "Unreadable[hidden, " + findings.size() + " findings]";
        }
    }
}
