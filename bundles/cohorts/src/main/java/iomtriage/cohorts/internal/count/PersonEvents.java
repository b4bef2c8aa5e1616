package iomtriage.cohorts.internal.count;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.features.history.PackedDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One person's events as columns of numbers, their dates {@linkplain PackedDate packed}. The columns are used again for the
 * next person, so that going through a caseload leaves no garbage. Not thread-safe.
 */
final class PersonEvents {

    /** An event without any date is on record, but it is not known since when. */
    static final int UNKNOWN_SINCE = Integer.MIN_VALUE;

    /** An event that has no offence code. */
    static final int NO_CODE = Integer.MIN_VALUE;

    int size;
    int[] offence = {};
    int[] known = {};
    int[] arrest = {};
    int[] disposal = {};
    boolean[] convicted = {};
    int[] group = {};
    int[] flags = {};
    /** Offence codes as {@link #number}; one without a meaning is negative. */
    int[] code = {};

    /** Whether any event has no group or a code without a meaning, and whether any has no offence date: most people have neither. */
    private boolean unplaced;

    private boolean undated;

    /** Reads another person's events in place of the previous one's. */
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
        code = new int[length];
    }

    private void read(int i, Event event) {
        offence[i] = PackedDate.of(event.offenceDate());
        arrest[i] = PackedDate.of(event.arrestDate());
        Optional<Disposal> end = event.disposal();
        disposal[i] = end.isPresent() ? PackedDate.of(end.get().date()) : PackedDate.NEVER;
        convicted[i] = end.isPresent() && end.get().kind() == DisposalKind.CONVICTION;
        known[i] = knownFrom(i, PackedDate.of(event.chargeDate()));
        group[i] = event.group().ordinal();
        code[i] = code(event.code());
        unplaced |= event.group() == OffenceGroup.UNKNOWN || code[i] != NO_CODE && !hasMeaning(code[i]);
        undated |= offence[i] == PackedDate.NEVER;
        flags[i] = event.flags().isEmpty() ? 0 : bits(event.flags());
    }

    private static int bits(Set<EventFlag> flags) {
        int bits = 0;
        for (EventFlag flag : flags) {
            bits |= 1 << flag.ordinal();
        }
        return bits;
    }

    private static int code(Optional<OffenceCode> code) {
        if (code.isEmpty()) {
            return NO_CODE;
        }
        int number = Integer.parseInt(code.get().value());
        return code.get().meaning().isPresent() ? number : -1 - number;
    }

    /** A code as a number. */
    static int number(int code) {
        return code < 0 ? -1 - code : code;
    }

    /** Whether the ministry's table has a meaning for a code. */
    static boolean hasMeaning(int code) {
        return code >= 0;
    }

    /** Whether any event has no group or a code without a meaning. */
    boolean anyUnplaced() {
        return unplaced;
    }

    boolean anyUndated() {
        return undated;
    }

    /** As {@link Event#knownFrom()}. */
    private int knownFrom(int i, int charge) {
        int acted = Math.min(arrest[i], Math.min(charge, disposal[i]));
        int first = acted == PackedDate.NEVER ? offence[i] : acted;
        return first == PackedDate.NEVER ? UNKNOWN_SINCE : first;
    }

    /** Day of the first sanction up to a day; {@link PackedDate#NEVER} if there is none. */
    int firstSanction(int asOf) {
        int first = PackedDate.NEVER;
        for (int i = 0; i < size; i++) {
            if (disposal[i] <= asOf && disposal[i] < first) {
                first = disposal[i];
            }
        }
        return first;
    }
}
