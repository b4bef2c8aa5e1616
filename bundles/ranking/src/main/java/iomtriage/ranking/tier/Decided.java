package iomtriage.ranking.tier;

/**
 * What a policy's steps came to for one person.
 *
 * @param tier the tier's position among the policy's, 0 for the highest
 * @param step the position of the step that gave it, in the policy's sequence; {@link #PREDICTED} if predictions did
 */
public record Decided(int tier, int step) {

    /** No step gave the tier. */
    public static final int NO_STEP = Integer.MAX_VALUE - 1;

    /** Comes after every assessed fact. */
    public static final int PREDICTED = Integer.MAX_VALUE;
}
