package iomtriage.ranking.place;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.scoring.caseload.ScoredEntry;

/** Scores one more record as the caseload was scored. */
@FunctionalInterface
public interface RecordScorer {

    ScoredEntry read(CaseRecord record);
}
