package iomtriage.api.cohort.rule;

/**
 * What a definition counts. Each is counted only once it was known on the as-of date.
 *
 * <p>Convictions, cautions, sanctions and arrests are occasions: several on one day count once, as OGRS and the Police
 * National Computer count them. Offences are counted one by one.
 */
public enum CountUnit {
    /** Days with a conviction, by the day of the conviction. */
    CONVICTIONS("conviction", "convictions"),
    /** Days with a caution, by the day of the caution. */
    CAUTIONS("caution", "cautions"),
    /** Days with a caution or a conviction, by that day. */
    SANCTIONS("caution or conviction", "cautions or convictions"),
    /** Offences on record, proven or not, by the day they happened. */
    OFFENCES("offence (proven or not)", "offences (proven or not)"),
    /** Offences that led to a caution or conviction, by the day they happened. */
    PROVEN_OFFENCES("proven offence", "proven offences"),
    /** Days with an arrest, by the day of the arrest. */
    ARRESTS("arrest", "arrests");

    private final String singular;
    private final String plural;

    CountUnit(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    /**
     * {@return the unit in plain words, to follow a number}
     *
     * @param number the number it follows: 1 takes the singular
     */
    public String label(int number) {
        return number == 1 ? singular : plural;
    }
}
