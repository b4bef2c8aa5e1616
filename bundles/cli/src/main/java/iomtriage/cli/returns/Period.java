package iomtriage.cli.returns;

import iomtriage.api.review.Stamp;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The period of a return.
 *
 * @param from first day
 * @param to last day
 */
record Period(LocalDate from, LocalDate to) {

    /** Days are those where the people are. */
    private static final ZoneId DAY = ZoneId.of("Europe/London");

    static LocalDate day(Stamp stamp) {
        return LocalDate.ofInstant(stamp.at(), DAY);
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
