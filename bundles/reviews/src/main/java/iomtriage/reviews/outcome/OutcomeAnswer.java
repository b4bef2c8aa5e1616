package iomtriage.reviews.outcome;

import iomtriage.api.review.ReviewFinding;
import java.util.List;

/** The result of reporting an outcome. */
public sealed interface OutcomeAnswer {

    /** It is on record, durably; the very same report is there once, however often it comes. */
    record Recorded(RecordedOutcome outcome) implements OutcomeAnswer {}

    /** @param findings everything that stands in the way, at least one */
    record Refused(List<ReviewFinding> findings) implements OutcomeAnswer {}
}
