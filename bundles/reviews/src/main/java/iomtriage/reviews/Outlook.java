package iomtriage.reviews;

import iomtriage.api.review.ReviewFinding;
import java.util.List;
import java.util.Optional;

/**
 * What would come of a decision, or of withdrawing one, if it were put on record now.
 *
 * @param findings everything that stands in the way; empty if nothing does
 * @param closes whether it would close the case, so that it must give reasons
 * @param seriousHarm whether the case is one of serious harm
 * @param secondPersonBecause why it would need a second person, in plain words; empty if it would not
 */
public record Outlook(
        List<ReviewFinding> findings, boolean closes, boolean seriousHarm, Optional<String> secondPersonBecause) {

    public Outlook {
        findings = List.copyOf(findings);
    }

    boolean isClear() {
        return findings.isEmpty();
    }
}
