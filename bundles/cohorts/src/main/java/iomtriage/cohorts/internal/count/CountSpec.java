package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.OffenceGroup;
import iomtriage.api.cohort.Count;
import iomtriage.api.cohort.CountUnit;
import iomtriage.api.cohort.Window;
import java.time.LocalDate;

/** A count made ready for one as-of date: its sets as bits, its dates as days. */
final class CountSpec {

    private static final int UNKNOWN_GROUP = OffenceGroup.UNKNOWN.ordinal();

    final CountUnit unit;
    final Window window;
    final int asOf;
    private final int from;
    private final int groups;
    private final int flags;

    CountSpec(Count count, LocalDate asOf) {
        this.unit = count.unit();
        this.window = count.window();
        this.asOf = PersonEvents.day(asOf);
        this.from = window instanceof Window.LastMonths last
                ? PersonEvents.day(asOf.minusMonths(last.months())) + 1
                : Integer.MIN_VALUE;
        int groupBits = 0;
        for (OffenceGroup group : count.groups()) {
            groupBits |= 1 << group.ordinal();
        }
        int flagBits = 0;
        for (EventFlag flag : count.flags()) {
            flagBits |= 1 << flag.ordinal();
        }
        this.groups = groupBits;
        this.flags = flagBits;
    }

    /** Whether several on one day count once. */
    boolean countsOccasions() {
        return unit != CountUnit.OFFENCES && unit != CountUnit.PROVEN_OFFENCES;
    }

    boolean flagFits(int noted) {
        return flags == 0 || (flags & noted) != 0;
    }

    boolean groupFits(int group) {
        return groups == 0 || (groups & 1 << group) != 0;
    }

    /** An offence not placed in a group may belong to any. */
    boolean groupMayFit(int group) {
        return groupFits(group) || group == UNKNOWN_GROUP;
    }

    /** First day that counts for a person; after {@link #to} if none does. */
    int from(int firstConviction) {
        return window instanceof Window.YearsAfterFirstConviction ? firstConviction : from;
    }

    /** Last day that counts for a person. */
    int to(int firstConviction) {
        if (!(window instanceof Window.YearsAfterFirstConviction after) || firstConviction == PersonEvents.NEVER) {
            return asOf;
        }
        return Math.min(
                asOf, PersonEvents.day(LocalDate.ofEpochDay(firstConviction).plusYears(after.years())));
    }
}
