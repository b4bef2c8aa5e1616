package iomtriage.reviews.current;

import java.util.List;

/**
 * What speaks for someone leaving the current cohort and what speaks against it.
 *
 * @param reasons for it, the weightiest first
 * @param against facts for which someone is not proposed however many reasons there are, in plain words
 * @param enough whether the reasons are enough by themselves
 */
public record Leaving(List<LeavingReason> reasons, List<String> against, boolean enough) {

    public Leaving {
        reasons = List.copyOf(reasons);
        against = List.copyOf(against);
    }

    /** Whether the person is proposed to leave: the reasons are enough, and no fact speaks against it. */
    public boolean proposed() {
        return enough && against.isEmpty();
    }

    /** Whether the reasons would be enough but for what speaks against it. */
    public boolean heldBack() {
        return enough && !against.isEmpty();
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Leaving[hidden, " + reasons.size() + " reasons]";
    }
}
