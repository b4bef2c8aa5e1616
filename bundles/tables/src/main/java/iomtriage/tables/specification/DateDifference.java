package iomtriage.tables.specification;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A number that is worked out from two days of the same row: how long after the first the second lies, below 0 if before it.
 *
 * @param from name of the column with the first day
 * @param to name of the column with the second
 * @param unit completed days, months or years; days if left out
 */
public record DateDifference(String from, String to, Unit unit) implements Serializable {

    public DateDifference(String from, String to, @Nullable Unit unit) {
        this.from = from;
        this.to = to;
        this.unit = unit == null ? Unit.DAYS : unit;
    }

    /** What is counted; only completed ones count. */
    public enum Unit {
        DAYS(ChronoUnit.DAYS),
        MONTHS(ChronoUnit.MONTHS),
        YEARS(ChronoUnit.YEARS);

        private final ChronoUnit unit;

        Unit(ChronoUnit unit) {
            this.unit = unit;
        }
    }

    /** The number for two days. */
    public double between(LocalDate first, LocalDate second) {
        return unit.unit.between(first, second);
    }
}
