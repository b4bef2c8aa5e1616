package iomtriage.api.caserecord;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One alleged or proven offence, and the dates of what was done about it. An arrest need not lead to a disposal.
 *
 * <p>The dates differ, and a score may use only what was known on its as-of date: an event is known from
 * {@link #knownFrom()}, its arrest from the arrest date, its sanction from the disposal date.
 */
public sealed interface Event permits BuiltEvent {

    /** Offence group: that of the {@linkplain #code() code}, where there is one that has a meaning; otherwise the host's. */
    OffenceGroup group();

    /** The Home Office offence code, if the host has one. It decides what the offence counts as. */
    Optional<OffenceCode> code();

    /** What was noted beside the group. */
    Set<EventFlag> flags();

    /** When it happened, if known. */
    Optional<LocalDate> offenceDate();

    /** When the person was arrested for it, if they were. */
    Optional<LocalDate> arrestDate();

    /** When the person was charged with it, if they were. */
    Optional<LocalDate> chargeDate();

    /** The caution or conviction it led to, if any. */
    Optional<Disposal> disposal();

    /** An offence with no arrest, charge or disposal yet. */
    static Event offence(OffenceGroup group, LocalDate date) {
        NullFields.of("event").at("group", group).at("offenceDate", date).refuse();
        return of(group).offenceDate(date).build();
    }

    /** A copy that led to this disposal. */
    default Event disposedOf(DisposalKind kind, LocalDate date) {
        return toBuilder().disposal(new Disposal(kind, date)).build();
    }

    /** A copy for which the person was arrested on this date. */
    default Event arrestedOn(LocalDate date) {
        return toBuilder().arrestDate(date).build();
    }

    /** A copy with these flags. */
    default Event flagged(EventFlag... noted) {
        return toBuilder().flags(new LinkedHashSet<>(Arrays.asList(noted))).build();
    }

    /**
     * The first day on which the authorities tied this person to it: the earliest of arrest, charge and disposal, or the
     * offence date where there is none of these. Empty if the event has no date at all.
     */
    default Optional<LocalDate> knownFrom() {
        LocalDate first = arrestDate().orElse(null);
        first = earlier(first, chargeDate().orElse(null));
        first = earlier(first, disposal().map(Disposal::date).orElse(null));
        return first == null ? offenceDate() : Optional.of(first);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Starts an event of which nothing else is known yet. */
    static Builder of(OffenceGroup group) {
        return new Builder(group);
    }

    /** Starts an event of which only its code is known yet: its group is the code's, or unknown if the code has no meaning. */
    static Builder ofCode(OffenceCode code) {
        return new Builder(OffenceGroup.UNKNOWN).code(code);
    }

    /** Starts a builder that holds all of this event. */
    default Builder toBuilder() {
        return of(group())
                .code(code())
                .flags(flags())
                .offenceDate(offenceDate())
                .arrestDate(arrestDate())
                .chargeDate(chargeDate())
                .disposal(disposal());
    }

    /** Collects what is known of one event. Not thread-safe. */
    final class Builder {
        private final OffenceGroup group;
        private @Nullable Optional<OffenceCode> code = Optional.empty();
        private Set<EventFlag> flags = Set.of();
        private @Nullable Optional<LocalDate> offenceDate = Optional.empty();
        private @Nullable Optional<LocalDate> arrestDate = Optional.empty();
        private @Nullable Optional<LocalDate> chargeDate = Optional.empty();
        private @Nullable Optional<Disposal> disposal = Optional.empty();

        private Builder(OffenceGroup group) {
            this.group = group;
        }

        /** Sets {@link Event#code()}. */
        public Builder code(OffenceCode code) {
            this.code = code == null ? null : Optional.of(code);
            return this;
        }

        /** Sets {@link Event#code()}. */
        public Builder code(Optional<OffenceCode> code) {
            this.code = code;
            return this;
        }

        /** Sets {@link Event#flags()}. */
        public Builder flags(Set<EventFlag> flags) {
            this.flags = flags;
            return this;
        }

        /** Sets {@link Event#offenceDate()}. */
        public Builder offenceDate(LocalDate offenceDate) {
            this.offenceDate = offenceDate == null ? null : Optional.of(offenceDate);
            return this;
        }

        /** Sets {@link Event#offenceDate()}. */
        public Builder offenceDate(Optional<LocalDate> offenceDate) {
            this.offenceDate = offenceDate;
            return this;
        }

        /** Sets {@link Event#arrestDate()}. */
        public Builder arrestDate(LocalDate arrestDate) {
            this.arrestDate = arrestDate == null ? null : Optional.of(arrestDate);
            return this;
        }

        /** Sets {@link Event#arrestDate()}. */
        public Builder arrestDate(Optional<LocalDate> arrestDate) {
            this.arrestDate = arrestDate;
            return this;
        }

        /** Sets {@link Event#chargeDate()}. */
        public Builder chargeDate(LocalDate chargeDate) {
            this.chargeDate = chargeDate == null ? null : Optional.of(chargeDate);
            return this;
        }

        /** Sets {@link Event#chargeDate()}. */
        public Builder chargeDate(Optional<LocalDate> chargeDate) {
            this.chargeDate = chargeDate;
            return this;
        }

        /** Sets {@link Event#disposal()}. */
        public Builder disposal(Disposal disposal) {
            this.disposal = disposal == null ? null : Optional.of(disposal);
            return this;
        }

        /** Sets {@link Event#disposal()}. */
        public Builder disposal(Optional<Disposal> disposal) {
            this.disposal = disposal;
            return this;
        }

        /** @throws CaseRecordRefusedException if anything is missing, with every field at once */
        public Event build() {
            return new BuiltEvent(group, code, flags, offenceDate, arrestDate, chargeDate, disposal);
        }
    }
}

record BuiltEvent(
        OffenceGroup group,
        Optional<OffenceCode> code,
        Set<EventFlag> flags,
        Optional<LocalDate> offenceDate,
        Optional<LocalDate> arrestDate,
        Optional<LocalDate> chargeDate,
        Optional<Disposal> disposal)
        implements Event {

    private static final int HOLDS_NULL = -1;
    private static final EventFlag[] FLAGS = EventFlag.values();
    private static final Set<EventFlag>[] FLAG_SETS = everyFlagSet();

    /**
     * Takes the group from the code, and shares one set per combination of flags: a caseload holds millions of events.
     *
     * @throws CaseRecordRefusedException if anything is null
     */
    BuiltEvent {
        int mask = flags == null ? HOLDS_NULL : mask(flags);
        // Asked in short first: a cold start reads millions of events.
        if (mask == HOLDS_NULL
                || group == null
                || code == null
                || offenceDate == null
                || arrestDate == null
                || chargeDate == null
                || disposal == null) {
            NullFields.of("event")
                    .at("group", group)
                    .at("code", code)
                    .each("flags", flags)
                    .at("offenceDate", offenceDate)
                    .at("arrestDate", arrestDate)
                    .at("chargeDate", chargeDate)
                    .at("disposal", disposal)
                    .refuse();
        }
        flags = FLAG_SETS[mask];
        if (code.isPresent() && code.get().meaning().isPresent()) {
            group = code.get().meaning().get().group();
        }
    }

    private static int mask(Set<EventFlag> flags) {
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
