package iomtriage.simulation.person;

/**
 * What came of a person in the 24 months from the as-of date. An offence counts if it was committed in that time and led to a
 * caution or conviction within six months more: proven reoffending as the Ministry of Justice measures it.
 *
 * @param anyReoffence any proven reoffence
 * @param domesticAbuse a proven domestic abuse offence
 * @param gangViolence a proven violent offence with or for a group
 * @param weapon a proven offence with a weapon, or of having one
 * @param daysAtRisk days of the 24 months on which the person was not in custody
 * @param provenOffences how many proven reoffences
 * @param seriousHarmOffences how many of them were of one of the three harms
 * @param isConvictedAgain whether there was a conviction in the 24 months, whenever its offence was committed
 */
public record SimulatedOutcomes(
        boolean anyReoffence,
        boolean domesticAbuse,
        boolean gangViolence,
        boolean weapon,
        int daysAtRisk,
        int provenOffences,
        int seriousHarmOffences,
        boolean isConvictedAgain) {}
