package iomtriage.api.referral;

import iomtriage.api.cohort.Nomination;
import iomtriage.api.internal.Faults;
import iomtriage.api.place.Placement;
import iomtriage.api.score.VersionedId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a referral list is wanted for. */
public sealed interface TriageRequest permits BuiltTriageRequest {

    /** {@return the day as of which records are read; nothing that became known later is used} */
    LocalDate asOf();

    /** {@return how many places there are, at least 1} */
    int capacity();

    /**
     * {@return who was put forward for a cohort by professional judgement; those not in force on the day count for
     * nothing}
     */
    List<Nomination> nominations();

    /** {@return who must and who must not be on the list; those not in force on the day count for nothing} */
    List<Placement> placements();

    /** {@return by which of {@link TriageService#policies} people are ranked; empty for the first of them} */
    Optional<VersionedId> policy();

    /**
     * Starts a request without nominations or decisions about anybody.
     *
     * @param asOf the day as of which records are read
     * @param capacity how many places there are, at least 1
     * @return a builder; everything else may be left out
     */
    static Builder of(LocalDate asOf, int capacity) {
        return new Builder(asOf, capacity);
    }

    /** Collects one request. Not thread-safe. */
    final class Builder {
        private final LocalDate asOf;
        private final int capacity;
        private final List<Nomination> nominations = new ArrayList<>();
        private final List<Placement> placements = new ArrayList<>();
        private @Nullable Optional<VersionedId> policy = Optional.empty();

        private Builder(LocalDate asOf, int capacity) {
            this.asOf = asOf;
            this.capacity = capacity;
        }

        /**
         * Adds one to {@link TriageRequest#nominations()}.
         *
         * @param nomination one person put forward
         * @return this builder
         */
        public Builder nomination(Nomination nomination) {
            nominations.add(nomination);
            return this;
        }

        /**
         * Adds all of these to {@link TriageRequest#nominations()}.
         *
         * @param nominations any number of them
         * @return this builder
         */
        public Builder nominations(Collection<Nomination> nominations) {
            this.nominations.addAll(nominations);
            return this;
        }

        /**
         * Adds one to {@link TriageRequest#placements()}.
         *
         * @param placement one decision about a place
         * @return this builder
         */
        public Builder placement(Placement placement) {
            placements.add(placement);
            return this;
        }

        /**
         * Adds all of these to {@link TriageRequest#placements()}.
         *
         * @param placements any number of them
         * @return this builder
         */
        public Builder placements(Collection<Placement> placements) {
            this.placements.addAll(placements);
            return this;
        }

        /**
         * Sets {@link TriageRequest#policy()}.
         *
         * @param other one of {@link TriageService#policies}
         * @return this builder
         */
        public Builder policy(VersionedId other) {
            this.policy = other == null ? null : Optional.of(other);
            return this;
        }

        /**
         * Sets {@link TriageRequest#policy()}.
         *
         * @param other one of {@link TriageService#policies}; empty, as when left out: the first of them
         * @return this builder
         */
        public Builder policy(Optional<VersionedId> other) {
            this.policy = other;
            return this;
        }

        /**
         * {@return the request}
         *
         * @throws IllegalArgumentException if anything is missing, or there is no place, with every fault at once
         */
        public TriageRequest build() {
            return new BuiltTriageRequest(asOf, capacity, nominations, placements, policy);
        }
    }
}

record BuiltTriageRequest(
        LocalDate asOf,
        int capacity,
        List<Nomination> nominations,
        List<Placement> placements,
        Optional<VersionedId> policy)
        implements TriageRequest {

    /** @throws IllegalArgumentException if the capacity is zero or less */
    BuiltTriageRequest {
        Faults.of("a request")
                .at("asOf", asOf)
                .each("nominations", nominations)
                .each("placements", placements)
                .at("policy", policy)
                .when(
                        capacity < 1,
                        "Capacity is " + capacity
                                + ", but a list needs at least one place. Say how many people can be taken on.")
                .refuse();
        nominations = List.copyOf(nominations);
        placements = List.copyOf(placements);
    }
}
