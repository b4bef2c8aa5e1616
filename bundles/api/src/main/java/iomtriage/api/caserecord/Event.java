package iomtriage.api.caserecord;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
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

    /**
     * {@return offence group: that of the {@linkplain #code() code}, where there is one that has a meaning; otherwise
     * the host's}
     */
    OffenceGroup group();

    /**
     * {@return the Home Office offence code; empty if the host has none} Where it has a meaning, that decides what the
     * offence counts as.
     */
    Optional<OffenceCode> code();

    /** {@return what was noted beside the group, in the order of the constants; may be empty, cannot be changed} */
    Set<EventFlag> flags();

    /** {@return the day it happened; empty if that is not known} */
    Optional<LocalDate> offenceDate();

    /** {@return the day the person was arrested for it; empty if they were not} */
    Optional<LocalDate> arrestDate();

    /** {@return the day the person was charged with it; empty if they were not} */
    Optional<LocalDate> chargeDate();

    /** {@return the caution or conviction it led to; empty while there is none} */
    Optional<Disposal> disposal();

    /**
     * {@return an offence with no arrest, charge or disposal yet}
     *
     * @param group its offence group
     * @param date the day it happened
     * @throws CaseRecordRefusedException if anything is null, with every field at once
     */
    static Event offence(OffenceGroup group, LocalDate date) {
        NullFields.of("event").at("group", group).at("offenceDate", date).refuse();
        return of(group).offenceDate(date).build();
    }

    /**
     * {@return a copy that led to this disposal, in the place of any other}
     *
     * @param kind caution or conviction
     * @param date the day it was given
     * @throws CaseRecordRefusedException if anything is null, with every field at once
     */
    default Event disposedOf(DisposalKind kind, LocalDate date) {
        return toBuilder().disposal(new Disposal(kind, date)).build();
    }

    /**
     * {@return a copy for which the person was arrested on this date}
     *
     * @param date the day of the arrest
     * @throws CaseRecordRefusedException if the date is null
     */
    default Event arrestedOn(LocalDate date) {
        return toBuilder().arrestDate(date).build();
    }

    /**
     * {@return a copy with these flags, in the place of any others}
     *
     * @param noted which flags; none clears them
     * @throws CaseRecordRefusedException if one is null
     */
    default Event flagged(EventFlag... noted) {
        return toBuilder().flags(new LinkedHashSet<>(Arrays.asList(noted))).build();
    }

    /**
     * {@return the first day on which the authorities tied this person to it: the earliest of arrest, charge and
     * disposal, or the offence date where there is none of these} Empty if the event has no date at all.
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

    /**
     * Starts an event of which nothing else is known yet. It needs a date before it can be ranked.
     *
     * @param group its offence group; {@link OffenceGroup#UNKNOWN} if it cannot be placed
     * @return a builder
     */
    static Builder of(OffenceGroup group) {
        return new Builder(group);
    }

    /**
     * Starts an event of which only its code is known yet. It needs a date before it can be ranked.
     *
     * @param code its Home Office offence code; the group is the code's, or {@link OffenceGroup#UNKNOWN} if the code
     *     has no meaning
     * @return a builder
     */
    static Builder ofCode(OffenceCode code) {
        return new Builder(OffenceGroup.UNKNOWN).code(code);
    }

    /** {@return a builder that holds all of this event} */
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

        /**
         * Sets {@link Event#code()}.
         *
         * @param code the Home Office offence code
         * @return this builder
         */
        public Builder code(OffenceCode code) {
            this.code = code == null ? null : Optional.of(code);
            return this;
        }

        /**
         * Sets {@link Event#code()}.
         *
         * @param code the Home Office offence code; empty, as when left out: there is none
         * @return this builder
         */
        public Builder code(Optional<OffenceCode> code) {
            this.code = code;
            return this;
        }

        /**
         * Sets {@link Event#flags()}.
         *
         * @param flags what was noted beside the group, in the place of any flags so far
         * @return this builder
         */
        public Builder flags(Set<EventFlag> flags) {
            this.flags = flags;
            return this;
        }

        /**
         * Sets {@link Event#offenceDate()}.
         *
         * @param offenceDate the day it happened
         * @return this builder
         */
        public Builder offenceDate(LocalDate offenceDate) {
            this.offenceDate = offenceDate == null ? null : Optional.of(offenceDate);
            return this;
        }

        /**
         * Sets {@link Event#offenceDate()}.
         *
         * @param offenceDate the day it happened; empty, as when left out: it is not known
         * @return this builder
         */
        public Builder offenceDate(Optional<LocalDate> offenceDate) {
            this.offenceDate = offenceDate;
            return this;
        }

        /**
         * Sets {@link Event#arrestDate()}.
         *
         * @param arrestDate the day of the arrest
         * @return this builder
         */
        public Builder arrestDate(LocalDate arrestDate) {
            this.arrestDate = arrestDate == null ? null : Optional.of(arrestDate);
            return this;
        }

        /**
         * Sets {@link Event#arrestDate()}.
         *
         * @param arrestDate the day of the arrest; empty, as when left out: there was none
         * @return this builder
         */
        public Builder arrestDate(Optional<LocalDate> arrestDate) {
            this.arrestDate = arrestDate;
            return this;
        }

        /**
         * Sets {@link Event#chargeDate()}.
         *
         * @param chargeDate the day of the charge
         * @return this builder
         */
        public Builder chargeDate(LocalDate chargeDate) {
            this.chargeDate = chargeDate == null ? null : Optional.of(chargeDate);
            return this;
        }

        /**
         * Sets {@link Event#chargeDate()}.
         *
         * @param chargeDate the day of the charge; empty, as when left out: there was none
         * @return this builder
         */
        public Builder chargeDate(Optional<LocalDate> chargeDate) {
            this.chargeDate = chargeDate;
            return this;
        }

        /**
         * Sets {@link Event#disposal()}.
         *
         * @param disposal the caution or conviction it led to
         * @return this builder
         */
        public Builder disposal(Disposal disposal) {
            this.disposal = disposal == null ? null : Optional.of(disposal);
            return this;
        }

        /**
         * Sets {@link Event#disposal()}.
         *
         * @param disposal the caution or conviction it led to; empty, as when left out: there is none
         * @return this builder
         */
        public Builder disposal(Optional<Disposal> disposal) {
            this.disposal = disposal;
            return this;
        }

        /**
         * {@return the event}
         *
         * @throws CaseRecordRefusedException if anything is null, with every field at once
         */
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
