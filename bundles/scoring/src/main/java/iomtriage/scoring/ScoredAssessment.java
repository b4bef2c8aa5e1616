package iomtriage.scoring;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.ScoreResult;
import iomtriage.api.score.VersionedId;
import java.time.LocalDate;
import java.util.List;

/**
 * An assessment, as it was scored or as a reader may see it.
 *
 * @param subject whom it is about
 * @param asOf the day as of which the record was read
 * @param pack the model pack
 * @param inputDigest SHA-256 of the row that was scored, 64 hexadecimal digits
 * @param results one result for each outcome, in the pack's order
 */
public record ScoredAssessment(
        SubjectId subject, LocalDate asOf, VersionedId pack, String inputDigest, List<ScoreResult> results)
        implements Assessment {

    public ScoredAssessment {
        results = List.copyOf(results);
    }
}
