package iomtriage.simulation.internal.casefile;

import java.time.LocalDate;
import java.util.Optional;

/** Days since 1970-01-01 as dates. */
final class EpochDays {

    private EpochDays() {}

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** The date if it is before the as-of date, and so known. */
    static Optional<LocalDate> before(int asOf, int day) {
        return day < asOf ? Optional.of(date(day)) : Optional.empty();
    }
}
