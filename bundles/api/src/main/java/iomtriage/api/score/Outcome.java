package iomtriage.api.score;

/**
 * Something a pack predicts. Outcomes are data in the pack; an area can add its own.
 *
 * @param id stable id, for example {@code any-reoffence}
 * @param name short name in plain words, for example "any proven reoffence"
 * @param kind which rank it feeds
 * @param windowMonths how far ahead it looks, in months from the as-of date
 * @param description what counts, in a sentence
 */
public record Outcome(String id, String name, OutcomeKind kind, int windowMonths, String description) {}
