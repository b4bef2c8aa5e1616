package iomtriage.ranking.tier;

import iomtriage.scoring.caseload.ScoredPerson;

/**
 * A person with what the policy orders by.
 *
 * @param tier index of the tier, 0 for the highest
 * @param reoffending predicted reoffending, 0 to 1
 * @param seriousHarm highest predicted serious harm, 0 to 1
 */
public record RankedPerson(ScoredPerson person, int tier, double reoffending, double seriousHarm) {}
