package iomtriage.api.referral;

/**
 * Where 95 of 100 packs made in the same way from other people would rank a person, estimated from the spread over the bags
 * of one pack.
 *
 * @param best the highest rank, 1 for the first
 * @param worst the lowest rank
 */
public record RankInterval(int best, int worst) {

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
