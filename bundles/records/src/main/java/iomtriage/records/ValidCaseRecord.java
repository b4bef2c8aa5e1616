package iomtriage.records;

import iomtriage.api.caserecord.CaseRecord;
import java.time.LocalDate;

/**
 * A case record that does not contradict itself as of a day. Only {@link CaseRecordValidator} makes one, so that whoever is
 * handed one need not check again. Immutable.
 */
public final class ValidCaseRecord {

    private final CaseRecord record;
    private final LocalDate asOf;

    ValidCaseRecord(CaseRecord record, LocalDate asOf) {
        this.record = record;
        this.asOf = asOf;
    }

    /** The record. */
    public CaseRecord record() {
        return record;
    }

    /** The day it was checked for: no fact in it is later. */
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
