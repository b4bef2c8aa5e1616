package iomtriage.api.score;

import iomtriage.api.caserecord.CaseRecord;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** Scores one person. Thread-safe. It advises; a person decides. */
@ProviderType
public interface ScoringService {

    /**
     * Scores a person for every outcome of the pack in service, as of a day.
     *
     * @param record the person's record; it is validated
     * @param asOf the day as of which it is read: nothing that became known later is used
     * @return one result for each outcome, in the pack's order
     * @throws iomtriage.api.finding.CaseRecordRefusedException if the record contradicts itself, with every finding
     * @throws NoPackException if no pack is in service
     */
    Assessment assess(CaseRecord record, LocalDate asOf);
}
