package iomtriage.api.register;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry on one of probation's registers. */
public sealed interface RegisterEntry permits BuiltRegisterEntry {

    /** Which register. */
    RegisterCode code();

    /** First day in force. */
    LocalDate start();

    /** Day by which it must be looked at again, if one is set. */
    Optional<LocalDate> review();

    /** Last day in force; empty while it has no end. */
    Optional<LocalDate> end();

    /** Who made the entry, in the host's words. */
    String source();

    /** Whether the entry counts on a day: it has started and has not ended. */
    default boolean inForceOn(LocalDate day) {
        return !start().isAfter(day)
                && !end().filter(last -> last.isBefore(day)).isPresent();
    }

    /** Starts an entry on this register. */
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

        /** Sets {@link RegisterEntry#start()}. */
        public Builder start(LocalDate start) {
            this.start = start;
            return this;
        }

        /** Sets {@link RegisterEntry#review()}. */
        public Builder review(LocalDate review) {
            this.review = review == null ? null : Optional.of(review);
            return this;
        }

        /** Sets {@link RegisterEntry#review()}. */
        public Builder review(Optional<LocalDate> review) {
            this.review = review;
            return this;
        }

        /** Sets {@link RegisterEntry#end()}. */
        public Builder end(LocalDate end) {
            this.end = end == null ? null : Optional.of(end);
            return this;
        }

        /** Sets {@link RegisterEntry#end()}. */
        public Builder end(Optional<LocalDate> end) {
            this.end = end;
            return this;
        }

        /** Sets {@link RegisterEntry#source()}. */
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /** @throws CaseRecordRefusedException if anything is missing, with every field at once */
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
