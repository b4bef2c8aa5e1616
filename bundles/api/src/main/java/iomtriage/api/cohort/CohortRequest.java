package iomtriage.api.cohort;

import iomtriage.api.internal.Faults;
import java.time.LocalDate;
import java.util.List;

/**
 * What cohorts are wanted for.
 *
 * @param asOf the day as of which records are read; nothing that became known later is used
 * @param nominations who was put forward by professional judgement; those not in force on the day count for nothing
 */
public record CohortRequest(LocalDate asOf, List<Nomination> nominations) {

    /** @throws IllegalArgumentException if anything is null, with every field at once */
    public CohortRequest {
        Faults.of("a request for cohorts")
                .at("asOf", asOf)
                .each("nominations", nominations)
                .refuse();
        nominations = List.copyOf(nominations);
    }

    /**
     * {@return a request without nominations}
     *
     * @param day the day as of which records are read
     * @throws IllegalArgumentException if the day is null
     */
    public static CohortRequest asOf(LocalDate day) {
        return new CohortRequest(day, List.of());
    }
}
