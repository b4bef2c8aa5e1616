package iomtriage.reviews.current;

import iomtriage.api.review.Rating;
import java.util.List;

/**
 * A rating that facts speak for.
 *
 * @param rating the highest that any fact speaks for; green if none speaks for more
 * @param reasons the facts that speak for it, in plain words, at least one
 */
public record ProposedRating(Rating rating, List<String> reasons) {

    public ProposedRating {
        reasons = List.copyOf(reasons);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "ProposedRating[" + rating + "]";
    }
}
