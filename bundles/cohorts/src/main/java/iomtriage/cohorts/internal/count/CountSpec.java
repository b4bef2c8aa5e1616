package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.OffenceGroup;
import iomtriage.api.cohort.Count;
import iomtriage.api.cohort.CountUnit;
import iomtriage.api.cohort.Window;
import iomtriage.features.history.PackedDate;
import iomtriage.features.history.Sanctions;
import java.time.LocalDate;

/** A count prepared for one as-of date: its sets as bits, its dates packed. */
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
        this.asOf = PackedDate.of(asOf);
        this.from = window instanceof Window.LastMonths last
                ? PackedDate.lastBefore(asOf, last.months()) + 1
                : Integer.MIN_VALUE;
        int flagBits = 0;
        for (EventFlag flag : count.flags()) {
            flagBits |= 1 << flag.ordinal();
        }
        this.groups = Sanctions.bits(count.groups());
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
        if (!(window instanceof Window.YearsAfterFirstConviction after) || firstConviction == PackedDate.NEVER) {
            return asOf;
        }
        return Math.min(asOf, PackedDate.plusMonths(firstConviction, 12L * after.years()));
    }
}
