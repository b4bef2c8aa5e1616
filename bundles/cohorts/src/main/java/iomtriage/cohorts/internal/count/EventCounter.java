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
    private int firstSanction;
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
        firstSanction = events.firstSanction(asOf);
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

    /** How many of those that certainly count do so by their group alone. Call {@link #gather} first, and nothing after. */
    int byGroupAlone(CountSpec spec) {
        if (!spec.asksForCodes()) {
            return 0;
        }
        int all = measure(spec, sure);
        int coded = 0;
        int from = spec.from(firstSanction);
        int to = spec.to(firstSanction);
        for (int i = 0; i < events.size; i++) {
            int day = dates(spec)[i];
            if (day >= from
                    && day <= to
                    && events.code[i] != PersonEvents.NO_CODE
                    && fit(spec, i) == CountSpec.Fit.YES
                    && known(spec, i)) {
                days[coded++] = day;
            }
        }
        return all - measure(spec, coded);
    }

    /** Gathers what counts; answers whether anything is uncertain. */
    boolean gather(CountSpec spec) {
        sure = collect(spec, 0, CountSpec.Fit.YES);
        possible = events.anyUnplaced() || spec.asksForCodes() ? collect(spec, sure, CountSpec.Fit.MAYBE) : sure;
        undatedSure = 0;
        undatedPossible = 0;
        if (events.anyUndated() && !spec.countsOccasions()) {
            countUndated(spec);
        }
        return possible > sure || undatedPossible > undatedSure;
    }

    private CountSpec.Fit fit(CountSpec spec, int i) {
        return spec.fit(events.code[i], events.group[i]);
    }

    /** Adds the days of events that fit as wanted; answers the new end. */
    private int collect(CountSpec spec, int start, CountSpec.Fit wanted) {
        int from = spec.from(firstSanction);
        int to = spec.to(firstSanction);
        int[] dates = dates(spec);
        int end = start;
        for (int i = 0; i < events.size; i++) {
            int day = dates[i];
            // The window first: most events fall outside it.
            if (day >= from && day <= to) {
                if (fit(spec, i) == wanted && known(spec, i)) {
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
            if (events.offence[i] == PackedDate.NEVER && fit(spec, i) != CountSpec.Fit.NO && known(spec, i)) {
                undatedSure += ever && fit(spec, i) == CountSpec.Fit.YES ? 1 : 0;
                undatedPossible += ever || mayFallInWindow(spec, i) ? 1 : 0;
            }
        }
    }

    /** It happened no later than it was known. */
    private boolean mayFallInWindow(CountSpec spec, int i) {
        int from = spec.from(firstSanction);
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
