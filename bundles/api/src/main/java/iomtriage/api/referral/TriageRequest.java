package iomtriage.api.referral;

import iomtriage.api.cohort.Nomination;
import java.time.LocalDate;
import java.util.List;

/**
 * What a referral list is wanted for.
 *
 * @param asOf the day as of which records are read; nothing that became known later is used
 * @param capacity how many places there are, at least 1
 * @param nominations who was put forward for a cohort by professional judgement; those not in force on the day count for
 *     nothing
 * @param placements who must and who must not be on the list; those not in force on the day count for nothing
 */
public record TriageRequest(LocalDate asOf, int capacity, List<Nomination> nominations, List<Placement> placements) {

    /** @throws IllegalArgumentException if the capacity is zero or less */
    public TriageRequest {
        nominations = List.copyOf(nominations);
        placements = List.copyOf(placements);
        if (capacity < 1) {
            throw new IllegalArgumentException("Capacity is " + capacity
                    + ", but a list needs at least one place. Say how many people can be taken on.");
        }
    }

    /** A request without nominations or decisions about anybody. */
    public TriageRequest(LocalDate asOf, int capacity) {
        this(asOf, capacity, List.of(), List.of());
    }
}
