package iomtriage.api.place;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How sure a person's place is: the policy applied again to what packs made in the same way from other people may say, judging
 * by how far the bags of this one lie apart.
 *
 * @param rank rank by the policy's order alone
 * @param interval a 95% interval of the rank, see {@link RankInterval#MEANING}; empty where the bags tell nothing of it, as a single one does
 * @param byDecision whether a decision, not the order, settles on which side of the cut line the person is
 * @param chanceAbove chance of a place, see {@link #CHANCE}, 0 to 1; empty if a decision settles it, or where the bags tell
 *     nothing of it
 */
public record PlaceRange(int rank, Optional<RankInterval> interval, boolean byDecision, OptionalDouble chanceAbove) {

    /** What the chance is a chance of, as a sentence to stand beside it. */
    public static final String CHANCE =
            "Chance of a place: how likely another pack, made in the same way from other people, is to put the person above"
                    + " the cut line by the same policy.";

    /**
     * @throws IllegalArgumentException if the rank does not lie within its interval, or there is a chance of what a decision
     *     settles
     */
    public PlaceRange {
        if (rank < 1 || interval.isPresent() && !interval.get().contains(rank)) {
            throw new IllegalArgumentException("A rank must lie within its own interval.");
        }
        if (byDecision && chanceAbove.isPresent()) {
            throw new IllegalArgumentException("What a decision settles has no chance.");
        }
    }
}
