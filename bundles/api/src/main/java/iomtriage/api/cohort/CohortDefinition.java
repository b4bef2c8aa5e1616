package iomtriage.api.cohort;

/**
 * A definition of who is persistent: data, named and versioned. An area can add its own.
 *
 * @param id stable id, lower case with hyphens, for example {@code ppo-six-convictions}
 * @param version version of the definition, for example {@code 1.0.0}
 * @param name short name in plain words
 * @param source where the definition comes from
 * @param notes how it was read where the source leaves room, and what it cannot tell; may be empty
 * @param rule what makes a person a member
 */
public record CohortDefinition(String id, String version, String name, String source, String notes, Rule rule) {}
