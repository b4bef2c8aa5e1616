package iomtriage.api.register;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry on one of probation's registers. */
public sealed interface RegisterEntry permits BuiltRegisterEntry {

    /** {@return which register it is on} */
    RegisterCode code();

    /** {@return first day in force; as of an earlier day it is not known} */
    LocalDate start();

    /** {@return day by which it must be looked at again; empty if none is set} */
    Optional<LocalDate> review();

    /** {@return last day in force; empty while it has no end} */
    Optional<LocalDate> end();

    /** {@return who made the entry, in the host's words} */
    String source();

    /**
     * {@return whether the entry is in force on a day}
     *
     * @param day the day asked about; first and last day count
     */
    default boolean inForceOn(LocalDate day) {
        return !start().isAfter(day)
                && !end().filter(last -> last.isBefore(day)).isPresent();
    }

    /**
     * Starts an entry.
     *
     * @param code which register it is on
     * @return a builder; start and source are required too
     */
    static Builder of(RegisterCode code) {
        return new Builder(code);
    }

    /** Collects one entry. Not thread-safe. */
    final class Builder {
        private final RegisterCode code;
        private @Nullable LocalDate start;
        private @Nullable Optional<LocalDate> review = Optional.empty();
        private @Nullable Optional<LocalDate> end = Optional.empty();
        private @Nullable String source;

        private Builder(RegisterCode code) {
            this.code = code;
        }

        /**
         * Sets {@link RegisterEntry#start()}.
         *
         * @param start first day in force
         * @return this builder
         */
        public Builder start(LocalDate start) {
            this.start = start;
            return this;
        }

        /**
         * Sets {@link RegisterEntry#review()}.
         *
         * @param review day by which it must be looked at again, not before the start
         * @return this builder
         */
        public Builder review(LocalDate review) {
            this.review = review == null ? null : Optional.of(review);
            return this;
        }

        /**
         * Sets {@link RegisterEntry#review()}.
         *
         * @param review day by which it must be looked at again, not before the start; empty, as when left out: none is
         *     set
         * @return this builder
         */
        public Builder review(Optional<LocalDate> review) {
            this.review = review;
            return this;
        }

        /**
         * Sets {@link RegisterEntry#end()}.
         *
         * @param end last day in force, not before the start
         * @return this builder
         */
        public Builder end(LocalDate end) {
            this.end = end == null ? null : Optional.of(end);
            return this;
        }

        /**
         * Sets {@link RegisterEntry#end()}.
         *
         * @param end last day in force, not before the start; empty, as when left out: it has no end
         * @return this builder
         */
        public Builder end(Optional<LocalDate> end) {
            this.end = end;
            return this;
        }

        /**
         * Sets {@link RegisterEntry#source()}.
         *
         * @param source who made the entry, in the host's words
         * @return this builder
         */
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /**
         * {@return the entry}
         *
         * @throws CaseRecordRefusedException if anything is missing, with every field at once
         */
        public RegisterEntry build() {
            return new BuiltRegisterEntry(code, start, review, end, source);
        }
    }
}

record BuiltRegisterEntry(
        RegisterCode code, LocalDate start, Optional<LocalDate> review, Optional<LocalDate> end, String source)
        implements RegisterEntry {

    /** @throws CaseRecordRefusedException if anything is null */
    BuiltRegisterEntry {
        NullFields.of("register")
                .at("code", code)
                .at("start", start)
                .at("review", review)
                .at("end", end)
                .at("source", source)
                .refuse();
    }
}
