package iomtriage.api.review;

/**
 * Something that stands in the way of a decision.
 *
 * @param field the field it is about, for a form to point at
 * @param message what is wrong and the way out; never what was entered
 */
public record ReviewFinding(String field, String message) {}
