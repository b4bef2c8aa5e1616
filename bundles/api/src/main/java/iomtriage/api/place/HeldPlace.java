package iomtriage.api.place;

/**
 * A place held for a person who must be on the list but has no line on it.
 *
 * @param placement the decision
 * @param why why there is no line, a sentence with its way out
 */
public record HeldPlace(Placement placement, String why) {}
