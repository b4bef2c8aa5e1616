package iomtriage.api.referral;

import java.time.LocalDate;

/**
 * What a referral list is wanted for.
 *
 * @param asOf the day as of which records are read; nothing that became known later is used
 * @param capacity how many places there are, at least 1
 */
public record TriageRequest(LocalDate asOf, int capacity) {

    /** @throws IllegalArgumentException if the capacity is zero or less */
    public TriageRequest {
        if (capacity < 1) {
            throw new IllegalArgumentException("Capacity is " + capacity
                    + ", but a list needs at least one place. Say how many people can be taken on.");
        }
    }
}
