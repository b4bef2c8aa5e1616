package iomtriage.cli.returns;

import iomtriage.api.review.Stamp;
import iomtriage.reviews.RecordedReviews;
import java.time.LocalDate;

/**
 * The period of a return.
 *
 * @param from first day
 * @param to last day
 */
record Period(LocalDate from, LocalDate to) {

    static LocalDate day(Stamp stamp) {
        return RecordedReviews.day(stamp);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean holds(Stamp stamp) {
        return holds(day(stamp));
    }

    boolean endsBefore(Stamp stamp) {
        return day(stamp).isAfter(to);
    }
}
