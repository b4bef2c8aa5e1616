package iomtriage.scoring.caseload;

import iomtriage.api.finding.Finding;
import java.util.List;

/** What became of one entry of a caseload. */
public sealed interface ScoredEntry permits ScoredPerson, ScoredEntry.Refused {

    /**
     * An entry that could not be scored because of what it says.
     *
     * @param reference the host's reference, or the entry's position
     * @param findings everything that was wrong
     */
    record Refused(String reference, List<Finding> findings) implements ScoredEntry {}
}
