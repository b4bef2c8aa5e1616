package iomtriage.ranking.place;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.cohorts.survey.CohortFacts;
import iomtriage.scoring.caseload.ScoredEntry;
import java.time.LocalDate;

/** Reads one more record as the caseload was read, as of the same day or another. */
public interface RecordScorer {

    /** The record's scores, or what is wrong with it. */
    ScoredEntry score(CaseRecord record, LocalDate asOf);

    /** What definitions of persistence need of a record that is sound. */
    CohortFacts facts(CaseRecord record, LocalDate asOf);
}
