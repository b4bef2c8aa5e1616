package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.cohort.rule.Window;
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
        int all = certain(spec);
        return all - measure(spec, collect(spec, 0, CountSpec.Fit.YES, true)) - undated(spec, true);
    }

    /** Gathers what counts; answers whether anything is uncertain. */
    boolean gather(CountSpec spec) {
        sure = collect(spec, 0, CountSpec.Fit.YES, false);
        possible = events.anyUnplaced() || spec.asksForCodes() ? collect(spec, sure, CountSpec.Fit.MAYBE, false) : sure;
        undatedSure = undated(spec, false);
        undatedPossible = possibleUndated(spec);
        return possible > sure || undatedPossible > undatedSure;
    }

    private CountSpec.Fit fit(CountSpec spec, int i) {
        return spec.fit(events.code[i], events.group[i]);
    }

    /** Adds the days of events that fit as wanted, of all or of those with a code; answers the new end. */
    private int collect(CountSpec spec, int start, CountSpec.Fit wanted, boolean byCode) {
        int from = spec.from(firstSanction);
        int to = spec.to(firstSanction);
        int[] dates = dates(spec);
        int end = start;
        for (int i = 0; i < events.size; i++) {
            int day = dates[i];
            // The window first: most events fall outside it.
            if (day >= from && day <= to) {
                if (fit(spec, i) == wanted && known(spec, i) && (!byCode || hasCode(i))) {
                    days[end++] = day;
                }
            }
        }
        return end;
    }

    private boolean hasCode(int i) {
        return events.code[i] != PersonEvents.NO_CODE;
    }

    /** Offences without a date that certainly count, of all or of those with a code: they do over the whole record only. */
    private int undated(CountSpec spec, boolean byCode) {
        int count = 0;
        if (spec.window instanceof Window.Ever && mayCountUndated(spec)) {
            for (int i = 0; i < events.size; i++) {
                if (isUndated(spec, i) && fit(spec, i) == CountSpec.Fit.YES && (!byCode || hasCode(i))) {
                    count++;
                }
            }
        }
        return count;
    }

    private int possibleUndated(CountSpec spec) {
        int count = 0;
        if (mayCountUndated(spec)) {
            for (int i = 0; i < events.size; i++) {
                if (isUndated(spec, i)
                        && fit(spec, i) != CountSpec.Fit.NO
                        && (spec.window instanceof Window.Ever || mayFallInWindow(spec, i))) {
                    count++;
                }
            }
        }
        return count;
    }

    private boolean mayCountUndated(CountSpec spec) {
        return events.anyUndated() && !spec.countsOccasions();
    }

    private boolean isUndated(CountSpec spec, int i) {
        return events.offence[i] == PackedDate.NEVER && known(spec, i);
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
