package iomtriage.scoring;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.ScoreResult;
import iomtriage.api.score.VersionedId;
import java.time.LocalDate;
import java.util.List;

/** An assessment, as it was scored or as a reader may see it. */
public record ScoredAssessment(
        SubjectId subject, LocalDate asOf, VersionedId pack, String inputDigest, List<ScoreResult> results)
        implements Assessment {

    public ScoredAssessment {
        results = List.copyOf(results);
    }
}
