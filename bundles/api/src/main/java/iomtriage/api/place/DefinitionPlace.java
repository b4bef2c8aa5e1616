package iomtriage.api.place;

import java.util.OptionalInt;

/**
 * How a person's place depends on the choice of a definition of persistence: where they would stand if only those who meet it
 * were considered.
 *
 * @param definition the definition's id
 * @param members how many people in the caseload meet it
 * @param rank rank among them, 1 for the first; empty if the person does not meet it, or that cannot be decided
 * @param withinCapacity whether that rank is within the list's capacity
 */
public record DefinitionPlace(String definition, int members, OptionalInt rank, boolean withinCapacity) {}
