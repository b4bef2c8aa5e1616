package iomtriage.pages.form;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.ReviewEntry;

/** Whether there is a decision that someone may withdraw, and whose withdrawal does not await a second person already. */
public final class Withdrawable {

    private Withdrawable() {}

    public static boolean is(CaseReview review, User user) {
        return user.is(Role.SUPERVISOR)
                && review.decision().isPresent()
                && review.awaiting()
                        .filter(ReviewEntry.Withdrawn.class::isInstance)
                        .isEmpty();
    }
}
