package iomtriage.api.place;

/** What someone has decided about a person's place before any ranking. */
public enum PlacementRule {
    /** The person takes a place whatever the ranking says. */
    MUST_BE_ON,
    /** The person is not offered a place whatever the ranking says. */
    MUST_NOT_BE_ON
}
