package iomtriage.simulation.internal.casefile;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.simulation.internal.career.CriminalRecord;
import iomtriage.simulation.internal.career.RandomStream;

/**
 * What agencies keep of how a person is managed, on top of a case file: sentences and schemes. It draws from numbers of its own, so
 * that nothing else of a person, and nothing that a score reads, depends on it. Stateless, so thread-safe.
 */
public final class AgencyFile {

    private final int licenceDays;

    /** @param licenceDays days on licence after a release */
    public AgencyFile(int licenceDays) {
        this.licenceDays = licenceDays;
    }

    /** The record with the sentences and places in schemes that were known before the as-of date. */
    public CaseRecord with(CaseRecord record, CriminalRecord career, int asOf, RandomStream random) {
        CaseRecord.Builder file = record.toBuilder();
        Supervision.add(record.dateOfBirth(), career, licenceDays, asOf, random, file);
        return Schemes.with(file.build(), EpochDays.date(asOf), random);
    }

    /** The record with the single answers of its newest needs assessment. */
    public static CaseRecord withAnswers(CaseRecord record, RandomStream random) {
        return AssessmentAnswers.with(record, random);
    }
}
