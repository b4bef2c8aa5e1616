package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.OffenceGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One person's events as columns of numbers; days are counted from 1 January 1970. The columns are used again for the next
 * person, so that going through a caseload leaves nothing to collect. Not thread-safe.
 */
final class PersonEvents {

    /** The day of what has no date: after every as-of date, so that it is never taken to have happened. */
    static final int NEVER = Integer.MAX_VALUE;

    /** An event without any date is on record, but nobody knows since when. */
    static final int UNKNOWN_SINCE = Integer.MIN_VALUE;

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;
    private static final int MONTHS = 12;
    /** The day before each month of those years: counting days is most of the work there is to an event. */
    private static final int[] BEFORE_MONTH = IntStream.range(0, YEARS * MONTHS)
            .map(month -> (int) LocalDate.of(FIRST_YEAR + month / MONTHS, month % MONTHS + 1, 1)
                            .toEpochDay()
                    - 1)
            .toArray();

    int size;
    int[] offence = {};
    int[] known = {};
    int[] arrest = {};
    int[] disposal = {};
    boolean[] convicted = {};
    int[] group = {};
    int[] flags = {};
    /** Whether any event was not placed in a group, and whether any has no offence date: most people have neither. */
    private boolean unplaced;

    private boolean undated;

    /** Reads another person's events in place of the last one's. */
    void read(CaseRecord person) {
        List<Event> events = person.events();
        size = events.size();
        unplaced = false;
        undated = false;
        if (size > offence.length) {
            grow(2 * size);
        }
        for (int i = 0; i < size; i++) {
            read(i, events.get(i));
        }
    }

    private void grow(int length) {
        offence = new int[length];
        known = new int[length];
        arrest = new int[length];
        disposal = new int[length];
        convicted = new boolean[length];
        group = new int[length];
        flags = new int[length];
    }

    private void read(int i, Event event) {
        offence[i] = day(event.offenceDate());
        arrest[i] = day(event.arrestDate());
        Optional<Disposal> end = event.disposal();
        disposal[i] = end.isPresent() ? day(end.get().date()) : NEVER;
        convicted[i] = end.isPresent() && end.get().kind() == DisposalKind.CONVICTION;
        known[i] = knownFrom(i, day(event.chargeDate()));
        group[i] = event.group().ordinal();
        unplaced |= event.group() == OffenceGroup.UNKNOWN;
        undated |= offence[i] == NEVER;
        flags[i] = event.flags().isEmpty() ? 0 : bits(event.flags());
    }

    private static int bits(Set<EventFlag> flags) {
        int bits = 0;
        for (EventFlag flag : flags) {
            bits |= 1 << flag.ordinal();
        }
        return bits;
    }

    boolean anyUnplaced() {
        return unplaced;
    }

    boolean anyUndated() {
        return undated;
    }

    /** As {@link Event#knownFrom()}. */
    private int knownFrom(int i, int charge) {
        int acted = Math.min(arrest[i], Math.min(charge, disposal[i]));
        int first = acted == NEVER ? offence[i] : acted;
        return first == NEVER ? UNKNOWN_SINCE : first;
    }

    /** Day of the first conviction up to a day; {@link #NEVER} if there is none. */
    int firstConviction(int asOf) {
        int first = NEVER;
        for (int i = 0; i < size; i++) {
            if (convicted[i] && disposal[i] <= asOf && disposal[i] < first) {
                first = disposal[i];
            }
        }
        return first;
    }

    private static int day(Optional<LocalDate> date) {
        return date.isPresent() ? day(date.get()) : NEVER;
    }

    /** Dates millions of years away stay in order at the ends of the range. */
    static int day(LocalDate date) {
        int year = date.getYear() - FIRST_YEAR;
        return year >= 0 && year < YEARS
                ? BEFORE_MONTH[year * MONTHS + date.getMonthValue() - 1] + date.getDayOfMonth()
                : (int) Math.max(UNKNOWN_SINCE + 1L, Math.min(NEVER - 1L, date.toEpochDay()));
    }
}
