package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.CountUnit;
import iomtriage.api.cohort.rule.Window;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.features.history.PackedDate;
import iomtriage.features.history.Sanctions;
import java.time.LocalDate;
import java.util.BitSet;

/** A count prepared for one as-of date: its sets as bits, its dates packed. */
final class CountSpec {

    private static final int UNKNOWN_GROUP = OffenceGroup.UNKNOWN.ordinal();

    /** Whether an event is one that is counted. */
    enum Fit {
        YES,
        /** What the record says of it leaves it open. */
        MAYBE,
        NO
    }

    final CountUnit unit;
    final Window window;
    final int asOf;
    private final int from;
    private final int groups;
    private final int flags;
    /** By number; none if codes do not matter. */
    private final BitSet codes = new BitSet();

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
        count.codes().forEach(code -> codes.set(Integer.parseInt(code.value())));
    }

    /** Whether several on one day count once. */
    boolean countsOccasions() {
        return unit != CountUnit.OFFENCES && unit != CountUnit.PROVEN_OFFENCES;
    }

    boolean flagFits(int noted) {
        return flags == 0 || (flags & noted) != 0;
    }

    /** Whether an event with a code may count by it, and one without by its group. */
    boolean asksForCodes() {
        return !codes.isEmpty();
    }

    /** Whether an offence of this code, or of this group where it has no code, is one that is counted. */
    Fit fit(int code, int group) {
        if (asksForCodes()) {
            if (code != PersonEvents.NO_CODE) {
                return codes.get(PersonEvents.number(code))
                        ? Fit.YES
                        : PersonEvents.hasMeaning(code) ? Fit.NO : Fit.MAYBE;
            }
            if (groups == 0) {
                return Fit.MAYBE;
            }
        }
        if (groups == 0 || (groups & 1 << group) != 0) {
            return Fit.YES;
        }
        // An offence not placed in a group may belong to any.
        return group == UNKNOWN_GROUP ? Fit.MAYBE : Fit.NO;
    }

    /** First day that counts for a person; after {@link #to} if none does. */
    int from(int firstSanction) {
        return window instanceof Window.YearsAfterFirstSanction ? firstSanction : from;
    }

    /** Last day that counts for a person. */
    int to(int firstSanction) {
        if (!(window instanceof Window.YearsAfterFirstSanction after) || firstSanction == PackedDate.NEVER) {
            return asOf;
        }
        return Math.min(asOf, PackedDate.plusMonths(firstSanction, 12L * after.years()));
    }
}
