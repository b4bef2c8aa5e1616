package iomtriage.api.place;

/**
 * A 95% interval of a rank: {@link #MEANING}. It keeps to the policy: nobody ranges where the floors and tiers of the policy
 * would not put them.
 *
 * @param best the highest rank, 1 for the first
 * @param worst the lowest rank
 */
public record RankInterval(int best, int worst) {

    /** What it is an interval of, as a sentence to stand beside it. */
    public static final String MEANING =
            "95% interval of a rank: where the same policy would rank the person on average, by packs made in the same way"
                    + " from other people.";

    /** @throws IllegalArgumentException if the ranks are not two in order: an interval has a width */
    public RankInterval {
        if (!(1 <= best && best < worst)) {
            throw new IllegalArgumentException(
                    "An interval of ranks must start at 1 or later, best first, and have a width.");
        }
    }

    boolean contains(int rank) {
        return best <= rank && rank <= worst;
    }
}
