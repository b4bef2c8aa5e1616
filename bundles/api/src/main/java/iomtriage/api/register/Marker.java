package iomtriage.api.register;

import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.internal.NullFields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A flag raised by a partner agency. It has a source, a grade, a review and an expiry date; expired, it counts for nothing.
 */
public sealed interface Marker permits BuiltMarker {

    /** {@return what it says of the person} */
    MarkerKind kind();

    /** {@return who raised it, in the host's words, which pages show} */
    String source();

    /** {@return how far the source is trusted} */
    MarkerGrade grade();

    /** {@return first day in force; as of an earlier day it is not known} */
    LocalDate recorded();

    /** {@return day by which it must be looked at again; past it, pages say so, and it counts all the same} */
    LocalDate review();

    /** {@return last day in force} */
    LocalDate expires();

    /**
     * {@return whether the marker is in force on a day}
     *
     * @param day the day asked about; first and last day count
     */
    default boolean inForceOn(LocalDate day) {
        return !recorded().isAfter(day) && !expires().isBefore(day);
    }

    /**
     * Starts a marker.
     *
     * @param kind what it says of the person
     * @return a builder; everything else is required too
     */
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

        /**
         * Sets {@link Marker#source()}.
         *
         * @param source who raised it, in the host's words
         * @return this builder
         */
        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /**
         * Sets {@link Marker#grade()}.
         *
         * @param grade how far the source is trusted
         * @return this builder
         */
        public Builder grade(MarkerGrade grade) {
            this.grade = grade;
            return this;
        }

        /**
         * Sets {@link Marker#recorded()}.
         *
         * @param recorded first day in force
         * @return this builder
         */
        public Builder recorded(LocalDate recorded) {
            this.recorded = recorded;
            return this;
        }

        /**
         * Sets {@link Marker#review()}.
         *
         * @param review day by which it must be looked at again, not before the day it was recorded
         * @return this builder
         */
        public Builder review(LocalDate review) {
            this.review = review;
            return this;
        }

        /**
         * Sets {@link Marker#expires()}.
         *
         * @param expires last day in force, not before the day it was recorded
         * @return this builder
         */
        public Builder expires(LocalDate expires) {
            this.expires = expires;
            return this;
        }

        /**
         * {@return the marker}
         *
         * @throws CaseRecordRefusedException if anything is missing, with every field at once
         */
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
