package iomtriage.api.referral;

import java.util.OptionalDouble;

/**
 * How sure a person's place is, from the spread of the pack's bags: each bag learnt from other people, so each gives an order
 * of its own.
 *
 * @param rank rank by the policy's order alone
 * @param best lower end of a 95% interval for the rank: the best it could be
 * @param worst upper end: the worst it could be
 * @param chanceAbove chance that the person belongs above the cut line, 0 to 1; empty if a decision, not the order, settles it
 */
public record PlaceRange(int rank, int best, int worst, OptionalDouble chanceAbove) {

    /** @throws IllegalArgumentException if the rank does not lie within its interval */
    public PlaceRange {
        if (!(1 <= best && best <= rank && rank <= worst)) {
            throw new IllegalArgumentException("A rank must lie within its own interval.");
        }
    }
}
