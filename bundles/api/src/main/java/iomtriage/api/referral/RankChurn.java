package iomtriage.api.referral;

import java.util.List;

/**
 * How one list differs from another: of another day, or by another pack or policy.
 *
 * @param before the earlier list
 * @param after the later list
 * @param stayed how many people have one of the places on both
 * @param entered how many have one on the later list only
 * @param left how many had one on the earlier list only
 * @param medianDistance how many places half of those who are on both lists moved at most, above the line or below
 * @param moves everybody who entered or left, then the largest other moves, as many as were asked for, largest first
 */
public record RankChurn(
        ListHeader before,
        ListHeader after,
        int stayed,
        int entered,
        int left,
        int medianDistance,
        List<RankMove> moves) {

    public RankChurn {
        moves = List.copyOf(moves);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "RankChurn[" + stayed + " stayed, " + entered + " entered, " + left + " left]";
    }
}
