package iomtriage.api.cohort;

/**
 * What a person did after the as-of date, within the follow-up.
 *
 * @param offences proven offences, 0 or more
 * @param seriousHarm offences of serious harm among them (domestic abuse, group-related violence, weapons), 0 or more
 * @param sanctioned whether there was a caution or conviction
 */
public record LaterConduct(int offences, int seriousHarm, boolean sanctioned) {

    /** @throws IllegalArgumentException if a number is negative or there is more serious harm than offences */
    public LaterConduct {
        if (offences < 0 || seriousHarm < 0 || seriousHarm > offences) {
            throw new IllegalArgumentException(
                    "Later offences of serious harm must be 0 or more, and no more than all later"
                            + " offences. Count each serious offence among the offences too.");
        }
    }
}
