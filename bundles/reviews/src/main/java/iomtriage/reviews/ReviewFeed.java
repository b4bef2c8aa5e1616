package iomtriage.reviews;

import iomtriage.api.review.ReviewEntry;
import java.util.List;

/**
 * A stretch of what was put on record about anybody, as one reader may see it.
 *
 * @param entries oldest first; those about people whose case is not open to the reader are left out
 * @param upTo number of the newest entry that was looked at: ask for what comes after it next time
 * @param more whether there may be more already
 */
public record ReviewFeed(List<ReviewEntry> entries, long upTo, boolean more) {

    public ReviewFeed {
        entries = List.copyOf(entries);
    }
}
