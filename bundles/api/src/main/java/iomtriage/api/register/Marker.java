package iomtriage.api.register;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A flag raised by a partner agency. It has a source, a grade, a review and an expiry date; expired, it counts for nothing.
 */
public sealed interface Marker permits BuiltMarker {

    /** What it says. */
    MarkerKind kind();

    /** Who raised it, in the host's words. */
    String source();

    /** How far the source is trusted. */
    MarkerGrade grade();

    /** First day in force. */
    LocalDate recorded();

    /** Day by which it must be looked at again. */
    LocalDate review();

    /** Last day in force. */
    LocalDate expires();

    /** Whether the marker counts on a day. */
    default boolean inForceOn(LocalDate day) {
        return !recorded().isAfter(day) && !expires().isBefore(day);
    }

    /** Starts a marker that says this. */
    static Builder of(MarkerKind kind) {
        return new Builder(kind);
    }

    /** Collects one marker. Not thread-safe. */
    final class Builder {
        private final MarkerKind kind;
        private @Nullable String source;
        private @Nullable MarkerGrade grade;
        private @Nullable LocalDate recorded;
        private @Nullable LocalDate review;
        private @Nullable LocalDate expires;

        private Builder(MarkerKind kind) {
            this.kind = kind;
        }

        /** Sets {@link Marker#source()}. */
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /** Sets {@link Marker#grade()}. */
        public Builder grade(MarkerGrade grade) {
            this.grade = grade;
            return this;
        }

        /** Sets {@link Marker#recorded()}. */
        public Builder recorded(LocalDate recorded) {
            this.recorded = recorded;
            return this;
        }

        /** Sets {@link Marker#review()}. */
        public Builder review(LocalDate review) {
            this.review = review;
            return this;
        }

        /** Sets {@link Marker#expires()}. */
        public Builder expires(LocalDate expires) {
            this.expires = expires;
            return this;
        }

        /** @throws CaseRecordRefusedException if anything is missing, with every field at once */
        public Marker build() {
            return new BuiltMarker(kind, source, grade, recorded, review, expires);
        }
    }
}

record BuiltMarker(
        MarkerKind kind, String source, MarkerGrade grade, LocalDate recorded, LocalDate review, LocalDate expires)
        implements Marker {

    /** @throws CaseRecordRefusedException if anything is null */
    BuiltMarker {
        NullFields.of("marker")
                .at("kind", kind)
                .at("source", source)
                .at("grade", grade)
                .at("recorded", recorded)
                .at("review", review)
                .at("expires", expires)
                .refuse();
    }
}
