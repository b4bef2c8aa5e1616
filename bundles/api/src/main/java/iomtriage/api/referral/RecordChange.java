package iomtriage.api.referral;

import java.util.Optional;

/**
 * What a changed record does to the list in view, which stays as it is until another is made.
 *
 * @param move how the person moves, everybody else unchanged, and why; empty if that cannot be told
 * @param why why it cannot be told, as a sentence; empty if it can
 */
public record RecordChange(Optional<RankMove> move, Optional<String> why) {

    /** @throws IllegalArgumentException unless exactly one of both is there */
    public RecordChange {
        if (move.isPresent() == why.isPresent()) {
            throw new IllegalArgumentException("Say how the person moves, or why that cannot be told.");
        }
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "RecordChange[" + (move.isPresent() ? "told" : "not told") + "]";
    }
}
