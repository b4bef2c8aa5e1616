package iomtriage.api.referral;

import iomtriage.api.cohort.Nomination;
import iomtriage.api.internal.Faults;
import iomtriage.api.score.VersionedId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a referral list is wanted for. */
public sealed interface TriageRequest permits BuiltTriageRequest {

    /** The day as of which records are read; nothing that became known later is used. */
    LocalDate asOf();

    /** How many places there are, at least 1. */
    int capacity();

    /** Who was put forward for a cohort by professional judgement; those not in force on the day count for nothing. */
    List<Nomination> nominations();

    /** Who must and who must not be on the list; those not in force on the day count for nothing. */
    List<Placement> placements();

    /** By which of {@link TriageService#policies} people are ranked; empty for the first of them. */
    Optional<VersionedId> policy();

    /** Starts a request without nominations or decisions about anybody. */
    static Builder of(LocalDate asOf, int capacity) {
        return new Builder(asOf, capacity);
    }

    /** Collects one request. Not thread-safe. */
    final class Builder {
        private final LocalDate asOf;
        private final int capacity;
        private final List<Nomination> nominations = new ArrayList<>();
        private final List<Placement> placements = new ArrayList<>();
        private Optional<VersionedId> policy = Optional.empty();

        private Builder(LocalDate asOf, int capacity) {
            this.asOf = asOf;
            this.capacity = capacity;
        }

        /** Adds one to {@link TriageRequest#nominations()}. */
        public Builder nomination(Nomination nomination) {
            nominations.add(nomination);
            return this;
        }

        /** Adds all of these. */
        public Builder nominations(Collection<Nomination> nominations) {
            this.nominations.addAll(nominations);
            return this;
        }

        /** Adds one to {@link TriageRequest#placements()}. */
        public Builder placement(Placement placement) {
            placements.add(placement);
            return this;
        }

        /** Adds all of these. */
        public Builder placements(Collection<Placement> placements) {
            this.placements.addAll(placements);
            return this;
        }

        /** Ranks by another policy than the first. */
        public Builder policy(VersionedId other) {
            return policy(Optional.of(other));
        }

        /** Ranks by this policy; by the first where it is empty. */
        public Builder policy(Optional<VersionedId> other) {
            this.policy = other;
            return this;
        }

        /** @throws IllegalArgumentException if anything is missing, with every field at once */
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
                .when(
                        capacity < 1,
                        "Capacity is " + capacity
                                + ", but a list needs at least one place. Say how many people can be taken on.")
                .refuse();
        nominations = List.copyOf(nominations);
        placements = List.copyOf(placements);
    }
}
