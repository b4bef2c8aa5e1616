package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.cohort.Window;
import iomtriage.features.history.DistinctDays;
import iomtriage.features.history.PackedDate;
import java.util.Arrays;

/**
 * Counts one person's events. Days that certainly count stand before those that possibly do; offences without a date have no
 * day and are only numbered. Not thread-safe: one for each thread, which uses it for one person after another.
 */
final class EventCounter {

    private final PersonEvents events = new PersonEvents();
    private final DistinctDays occasions = new DistinctDays();
    private final int asOf;
    private int firstConviction;
    private int[] days = {};
    private int[] sorted = {};
    private int sure;
    private int possible;
    private int undatedSure;
    private int undatedPossible;

    EventCounter(int asOf) {
        this.asOf = asOf;
    }

    /** Turns to another person. */
    void read(CaseRecord person) {
        events.read(person);
        firstConviction = events.firstConviction(asOf);
        if (events.size > days.length) {
            days = new int[2 * events.size];
            sorted = new int[2 * events.size];
        }
    }

    /** What certainly counts. Call {@link #gather} first. */
    int certain(CountSpec spec) {
        return measure(spec, sure) + undatedSure;
    }

    /** What certainly or possibly counts. Call {@link #gather} first. */
    int possible(CountSpec spec) {
        return measure(spec, possible) + undatedPossible;
    }

    /** Gathers what counts; answers whether anything is uncertain. */
    boolean gather(CountSpec spec) {
        sure = collect(spec, 0, true);
        possible = events.anyUnplaced() ? collect(spec, sure, false) : sure;
        undatedSure = 0;
        undatedPossible = 0;
        if (events.anyUndated() && !spec.countsOccasions()) {
            countUndated(spec);
        }
        return possible > sure || undatedPossible > undatedSure;
    }

    /** Adds the days of events whose group fits for certain, or those whose group may fit; answers the new end. */
    private int collect(CountSpec spec, int start, boolean certain) {
        int from = spec.from(firstConviction);
        int to = spec.to(firstConviction);
        int[] dates = dates(spec);
        int end = start;
        for (int i = 0; i < events.size; i++) {
            int day = dates[i];
            // The window first: most events fall outside it.
            if (day >= from && day <= to) {
                int group = events.group[i];
                if (spec.groupMayFit(group) && spec.groupFits(group) == certain && known(spec, i)) {
                    days[end++] = day;
                }
            }
        }
        return end;
    }

    /** An offence without a date counts for certain only over the whole record: elsewhere it may. */
    private void countUndated(CountSpec spec) {
        boolean ever = spec.window instanceof Window.Ever;
        for (int i = 0; i < events.size; i++) {
            int group = events.group[i];
            if (events.offence[i] == PackedDate.NEVER && spec.groupMayFit(group) && known(spec, i)) {
                undatedSure += ever && spec.groupFits(group) ? 1 : 0;
                undatedPossible += ever || mayFallInWindow(spec, i) ? 1 : 0;
            }
        }
    }

    /** It happened no later than it was known. */
    private boolean mayFallInWindow(CountSpec spec, int i) {
        int from = spec.from(firstConviction);
        int known = events.known[i];
        return from != PackedDate.NEVER && (known == PersonEvents.UNKNOWN_SINCE || known >= from);
    }

    private boolean known(CountSpec spec, int i) {
        int asOf = spec.asOf;
        boolean onRecord = switch (spec.unit) {
            case OFFENCES -> events.known[i] <= asOf;
            case ARRESTS -> events.arrest[i] <= asOf;
            case CONVICTIONS -> events.disposal[i] <= asOf && events.convicted[i];
            case CAUTIONS -> events.disposal[i] <= asOf && !events.convicted[i];
            case SANCTIONS, PROVEN_OFFENCES -> events.disposal[i] <= asOf;
        };
        return onRecord && spec.flagFits(events.flags[i]);
    }

    /** The day by which each event falls in a window or outside. */
    private int[] dates(CountSpec spec) {
        return switch (spec.unit) {
            case OFFENCES, PROVEN_OFFENCES -> events.offence;
            case ARRESTS -> events.arrest;
            case CONVICTIONS, CAUTIONS, SANCTIONS -> events.disposal;
        };
    }

    private int measure(CountSpec spec, int size) {
        int counted = spec.countsOccasions() ? distinct(size) : size;
        return spec.window instanceof Window.AnyMonths any ? densest(spec, counted, any.months()) : counted;
    }

    private int distinct(int size) {
        occasions.clear(size);
        for (int i = 0; i < size; i++) {
            occasions.add(days[i]);
        }
        return occasions.size();
    }

    private int densest(CountSpec spec, int size, int months) {
        for (int i = 0; i < size; i++) {
            sorted[i] = spec.countsOccasions() ? occasions.day(i) : days[i];
        }
        Arrays.sort(sorted, 0, size);
        return DensestPeriod.count(sorted, size, months);
    }
}
