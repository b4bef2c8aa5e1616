package iomtriage.referrals;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.scoring.caseload.ScoredEntry;

/** Scores one more record as the caseload was scored. */
@FunctionalInterface
interface RecordReader {

    ScoredEntry read(CaseRecord record);
}
