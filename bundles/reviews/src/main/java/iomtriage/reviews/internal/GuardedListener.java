package iomtriage.reviews.internal;

import iomtriage.api.review.CaseReview;
import iomtriage.api.review.DecisionListener;
import iomtriage.api.review.ReviewEntry;
import java.util.Optional;

/** Tells the host what was put on record. A host that fails changes nothing: it is on record already. */
final class GuardedListener implements DecisionListener {

    private static final System.Logger LOG = System.getLogger(GuardedListener.class.getName());

    private final Optional<DecisionListener> host;

    GuardedListener(Optional<DecisionListener> host) {
        this.host = host;
    }

    @Override
    public void recorded(ReviewEntry entry, CaseReview review) {
        try {
            host.ifPresent(each -> each.recorded(entry, review));
        } catch (RuntimeException | Error failed) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The host did not take note of audit entry " + entry.stamp().number() + ".",
                    failed);
        }
    }
}
