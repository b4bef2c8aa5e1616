package iomtriage.simulation.person;

/**
 * How a person stands to the programme on offer.
 *
 * @param isTreated whether the person has a place from the as-of date
 * @param reoffendsUntreated whether there would have been a proven reoffence without the programme: what nobody can see in
 *     life, and the truth that an evaluation is to recover
 */
public record ProgrammePlace(boolean isTreated, boolean reoffendsUntreated) {}
