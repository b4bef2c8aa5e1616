package iomtriage.scoring.caseload;

import iomtriage.api.caserecord.SubjectId;
import java.util.List;

/**
 * One person's row and log-odds. Arrays are not copied: a caseload holds hundreds of thousands; treat them as read-only.
 *
 * @param subject whom it is about
 * @param row feature row in the pack's layout; NaN is missing
 * @param logOdds log-odds by outcome, in the pack's order; NaN where {@code obstacles} says why
 * @param obstacles why some outcome could not be scored; empty for nearly everyone
 */
public record ScoredPerson(SubjectId subject, double[] row, double[] logOdds, List<String> obstacles)
        implements ScoredEntry {}
