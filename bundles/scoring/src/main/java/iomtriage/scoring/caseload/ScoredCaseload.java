package iomtriage.scoring.caseload;

import iomtriage.scoring.Scorer;
import java.time.LocalDate;
import java.util.List;

/**
 * A caseload, scored: people in the order of their source, and the entries that were refused.
 *
 * @param name the caseload's name
 * @param asOf the day as of which records were read
 * @param scorer what scored them, for the explanations of rows that someone looks at
 * @param people everyone whose record is sound
 * @param refused everyone else
 */
public record ScoredCaseload(
        String name, LocalDate asOf, Scorer scorer, List<ScoredPerson> people, List<ScoredEntry.Refused> refused) {}
