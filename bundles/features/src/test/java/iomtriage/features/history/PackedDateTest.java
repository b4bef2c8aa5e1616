package iomtriage.features.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PackedDateTest {

    @Property
    void unpackedItIsTheDateAgain(@ForAll("dates") LocalDate date) {
        assertThat(PackedDate.unpack(PackedDate.of(date))).isEqualTo(date);
        assertThat(PackedDate.epochDay(PackedDate.of(date))).isEqualTo((int) date.toEpochDay());
    }

    @Property
    void theOrderIsThatOfTime(@ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
        assertThat(Integer.signum(Integer.compare(PackedDate.of(one), PackedDate.of(other))))
                .isEqualTo(Integer.signum(one.compareTo(other)));
    }

    @Property
    void monthsAreThoseOfTheCalendar(
            @ForAll("dates") LocalDate date, @ForAll @IntRange(min = -40, max = 400) int months) {
        assertThat(PackedDate.plusMonths(PackedDate.of(date), months))
                .isEqualTo(PackedDate.of(date.plusMonths(months)));
    }

    @Property
    void yearsAreBirthdaysPassed(@ForAll("dates") LocalDate born, @ForAll @IntRange(max = 40_000) int days) {
        LocalDate day = born.plusDays(days);
        assertThat(PackedDate.wholeYears(PackedDate.of(born), PackedDate.of(day)))
                .isEqualTo(ChronoUnit.YEARS.between(born, day));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1896, 1, 1).toEpochDay(),
                        LocalDate.of(2104, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Test
    void someoneBornOnTheLeapDayIsAYearOlderOnTheFirstOfMarch() {
        int born = PackedDate.of(LocalDate.of(2000, 2, 29));
        assertThat(PackedDate.wholeYears(born, PackedDate.of(LocalDate.of(2001, 2, 28))))
                .isZero();
        assertThat(PackedDate.wholeYears(born, PackedDate.of(LocalDate.of(2001, 3, 1))))
                .isEqualTo(1);
    }

    @Test
    void beforeBirthThereIsNoAge() {
        assertThat(PackedDate.wholeYears(
                        PackedDate.of(LocalDate.of(2000, 1, 2)), PackedDate.of(LocalDate.of(2000, 1, 1))))
                .isNaN();
    }

    @Test
    void theFarthestDatesStayInOrderAndBeforeNever() {
        assertThat(PackedDate.of(LocalDate.MAX))
                .isGreaterThan(PackedDate.of(LocalDate.of(9999, 12, 31)))
                .isLessThan(PackedDate.NEVER);
        assertThat(PackedDate.of(LocalDate.MIN)).isLessThan(PackedDate.of(LocalDate.of(-9999, 1, 1)));
        assertThat(PackedDate.plusMonths(PackedDate.of(LocalDate.MAX), 12)).isEqualTo(PackedDate.of(LocalDate.MAX));
    }

    @Test
    void whatHasNoDateNeverHappened() {
        assertThat(PackedDate.of(Optional.empty())).isEqualTo(PackedDate.NEVER);
    }

    @Test
    void theLastTwelveMonthsBeginOnTheDayAfterTheSameDayAYearBefore() {
        assertThat(PackedDate.lastBefore(LocalDate.of(2025, 6, 30), 12))
                .isEqualTo(PackedDate.of(LocalDate.of(2024, 6, 30)));
    }
}
