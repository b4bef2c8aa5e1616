package iomtriage.api.caserecord;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One alleged or proven offence, and the dates of what was done about it. An arrest need not lead to a disposal.
 *
 * <p>The dates differ, and a score may use only what was known on its as-of date: an event is known from
 * {@link #knownFrom()}, its arrest from the arrest date, its sanction from the disposal date.
 *
 * @param group offence group
 * @param flags what was noted beside the group
 * @param offenceDate when it happened, if known
 * @param arrestDate when the person was arrested for it, if they were
 * @param chargeDate when the person was charged with it, if they were
 * @param disposal the caution or conviction it led to, if any
 */
public record Event(
        OffenceGroup group,
        Set<EventFlag> flags,
        Optional<LocalDate> offenceDate,
        Optional<LocalDate> arrestDate,
        Optional<LocalDate> chargeDate,
        Optional<Disposal> disposal) {

    private static final int HOLDS_NULL = -1;
    private static final EventFlag[] FLAGS = EventFlag.values();
    private static final Set<EventFlag>[] FLAG_SETS = everyFlagSet();

    /**
     * Shares one set per combination of flags: a caseload holds millions of events.
     *
     * @throws CaseRecordRefusedException if anything is null
     */
    public Event {
        int mask = flags == null ? HOLDS_NULL : mask(flags);
        // Asked in short first: a cold start reads millions of events.
        if (mask == HOLDS_NULL
                || group == null
                || offenceDate == null
                || arrestDate == null
                || chargeDate == null
                || disposal == null) {
            NullFields.of("event")
                    .at("group", group)
                    .each("flags", flags)
                    .at("offenceDate", offenceDate)
                    .at("arrestDate", arrestDate)
                    .at("chargeDate", chargeDate)
                    .at("disposal", disposal)
                    .refuse();
        }
        flags = FLAG_SETS[mask];
    }

    /** An offence with no arrest, charge or disposal yet. */
    public static Event offence(OffenceGroup group, LocalDate date) {
        NullFields.of("event").at("group", group).at("offenceDate", date).refuse();
        return new Event(group, Set.of(), Optional.of(date), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A copy that led to this disposal. */
    public Event disposedOf(DisposalKind kind, LocalDate date) {
        return new Event(group, flags, offenceDate, arrestDate, chargeDate, Optional.of(new Disposal(kind, date)));
    }

    /** A copy for which the person was arrested on this date. */
    public Event arrestedOn(LocalDate date) {
        NullFields.of("event").at("arrestDate", date).refuse();
        return new Event(group, flags, offenceDate, Optional.of(date), chargeDate, disposal);
    }

    /** A copy with these flags. */
    public Event flagged(EventFlag... noted) {
        return new Event(group, new HashSet<>(Arrays.asList(noted)), offenceDate, arrestDate, chargeDate, disposal);
    }

    /**
     * The first day on which the authorities tied this person to it: the earliest of arrest, charge and disposal, or the
     * offence date where there is none of these. Empty if the event has no date at all.
     */
    public Optional<LocalDate> knownFrom() {
        LocalDate first = arrestDate.orElse(null);
        first = earlier(first, chargeDate.orElse(null));
        first = earlier(first, disposal.map(Disposal::date).orElse(null));
        return first == null ? offenceDate : Optional.of(first);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static int mask(Collection<EventFlag> flags) {
        int mask = 0;
        for (EventFlag flag : flags) {
            if (flag == null) {
                return HOLDS_NULL;
            }
            mask |= 1 << flag.ordinal();
        }
        return mask;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Set<EventFlag>[] everyFlagSet() {
        Set[] sets = new Set[1 << FLAGS.length];
        for (int mask = 0; mask < sets.length; mask++) {
            EnumSet<EventFlag> set = EnumSet.noneOf(EventFlag.class);
            for (EventFlag flag : FLAGS) {
                if ((mask & 1 << flag.ordinal()) != 0) {
                    set.add(flag);
                }
            }
            sets[mask] = Collections.unmodifiableSet(set);
        }
        return sets;
    }
}
