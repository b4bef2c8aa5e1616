package iomtriage.features.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedDateTest {

    private static final LocalDate FIRST = LocalDate.of(1896, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2104, 12, 31);

    @Test
    void unpackedItIsTheDateAgain() {
        assertThat(IntStream.rangeClosed(1, 1_000)).allSatisfy(seed -> {
            LocalDate date = date(new SplittableRandom(seed));
            assertThat(PackedDate.unpack(PackedDate.of(date))).isEqualTo(date);
            assertThat(PackedDate.epochDay(PackedDate.of(date))).isEqualTo((int) date.toEpochDay());
        });
    }

    @Test
    void theOrderIsThatOfTime() {
        assertThat(IntStream.rangeClosed(1, 1_000)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate one = date(random);
            LocalDate other = random.nextInt(10) == 0 ? one : date(random);
            assertThat(Integer.signum(Integer.compare(PackedDate.of(one), PackedDate.of(other))))
                    .isEqualTo(Integer.signum(one.compareTo(other)));
        });
    }

    @Test
    void monthsAreThoseOfTheCalendar() {
        assertThat(IntStream.rangeClosed(1, 1_000)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate date = date(random);
            int months = random.nextInt(-40, 401);
            assertThat(PackedDate.plusMonths(PackedDate.of(date), months))
                    .isEqualTo(PackedDate.of(date.plusMonths(months)));
        });
    }

    @Test
    void yearsAreBirthdaysPassed() {
        assertThat(IntStream.rangeClosed(1, 1_000)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate born = date(random);
            LocalDate day = born.plusDays(random.nextInt(10) == 0 ? 0 : random.nextInt(40_001));
            assertThat(PackedDate.wholeYears(PackedDate.of(born), PackedDate.of(day)))
                    .isEqualTo(ChronoUnit.YEARS.between(born, day));
        });
    }

    /** Any day from 1896 to 2104: three in ten are the first, the last or a leap day. */
    private static LocalDate date(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> FIRST;
            case 1 -> LAST;
            case 2 -> Year.of(4 * random.nextInt(476, 525)).atDay(60);
            default -> LocalDate.ofEpochDay(random.nextLong(FIRST.toEpochDay(), LAST.toEpochDay() + 1));
        };
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
