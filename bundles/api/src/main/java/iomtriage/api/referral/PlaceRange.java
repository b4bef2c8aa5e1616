package iomtriage.api.referral;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How sure a person's place is, from the spread over the pack's bags. Bags have most of their people in common: their spread
 * is widened to that of packs made from other people, each of which would give an order of its own.
 *
 * @param rank rank by the policy's order alone
 * @param interval a 95% interval for the rank; empty where the bags tell nothing of it, as a single one does
 * @param byDecision whether a decision, not the order, settles on which side of the cut line the person is
 * @param chanceAbove chance that packs made from other people would put the person above the cut line, 0 to 1; empty if a
 *     decision settles it, or where the bags tell nothing of it
 */
public record PlaceRange(int rank, Optional<RankInterval> interval, boolean byDecision, OptionalDouble chanceAbove) {

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
