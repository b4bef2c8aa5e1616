package iomtriage.reviews.rule;

import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Standing;
import iomtriage.api.review.Withdrawal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Says what closes a case: whatever declines, steps down or removes someone, and whatever ends an acceptance, by a decision of
 * any kind or by withdrawing one. Leaving obeys the rules of being turned away: what closes a case gives reasons, answers in a serious-harm
 * case for the safety of those at risk, and needs a second person wherever declining does.
 *
 * <p>What changes nothing in force closes nothing: a decision that still waits for a second person, or one made twice, may be
 * withdrawn with a few words, as may a decision that only put a case off.
 */
public final class ClosingRule {

    /** Where a case stands that was closed. */
    private static final Set<Standing> CLOSED = EnumSet.of(Standing.DECLINED, Standing.STEPPED_DOWN, Standing.REMOVED);

    private ClosingRule() {}

    public static boolean closes(Proposal proposal, CaseReview before) {
        return CLOSED.contains(Standing.after(proposal.choice()))
                || (before.inForce() == Standing.ACCEPTED && !proposal.choice().givesPlace());
    }

    public static boolean closes(Withdrawal withdrawal, CaseReview before) {
        Standing after = without(withdrawal.decision(), before).inForce();
        // An older decision comes back into force; a decline does so without having been looked at again.
        return after != before.inForce() && (before.inForce() == Standing.ACCEPTED || CLOSED.contains(after));
    }

    private static CaseReview without(long decision, CaseReview before) {
        return new CaseReview(
                before.subject(),
                before.entries().stream()
                        .filter(entry -> entry.stamp().number() != decision)
                        .toList());
    }
}
