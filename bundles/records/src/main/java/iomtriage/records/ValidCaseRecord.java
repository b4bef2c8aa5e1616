package iomtriage.records;

import iomtriage.api.caserecord.CaseRecord;
import java.time.LocalDate;

/**
 * A case record as it was known on a day, which does not contradict itself. Only {@link CaseRecordValidator} makes one, so that anyone who is
 * handed one need not check again. Immutable.
 */
public final class ValidCaseRecord {

    private final CaseRecord record;
    private final LocalDate asOf;

    ValidCaseRecord(CaseRecord record, LocalDate asOf) {
        this.record = record;
        this.asOf = asOf;
    }

    /** The record, without what became known later. */
    public CaseRecord record() {
        return record;
    }

    /** The day as of which it was checked. */
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValidCaseRecord that && record.equals(that.record) && asOf.equals(that.asOf);
    }

    @Override
    public int hashCode() {
        return 31 * record.hashCode() + asOf.hashCode();
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "ValidCaseRecord[hidden]";
    }
}
