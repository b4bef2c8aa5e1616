package iomtriage.api.referral;

import iomtriage.api.caserecord.SubjectId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision of a named person or body that somebody must, or must not, be on the list. The ranking never overrides it, and
 * the list always says who decided and why.
 *
 * @param subject whom it is about
 * @param rule what was decided
 * @param by who says so: a person, role or body, in the host's words
 * @param reason why, in the decider's words
 * @param from first day in force
 * @param to last day in force; empty while it has no end
 */
public record Placement(
        SubjectId subject, PlacementRule rule, String by, String reason, LocalDate from, Optional<LocalDate> to) {

    /** @throws IllegalArgumentException if nobody says so, or no reason is given */
    public Placement {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A decision to put somebody on the list or keep somebody off it needs a"
                    + " name and a reason. Say who decided and why.");
        }
    }

    /** Whether the decision counts on a day. */
    public boolean inForceOn(LocalDate day) {
        return !from.isAfter(day) && !to.filter(last -> last.isBefore(day)).isPresent();
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Placement[" + rule + ", hidden]";
    }
}
