package iomtriage.api.cohort;

import java.time.LocalDate;
import java.util.List;

/**
 * What cohorts are wanted for.
 *
 * @param asOf the day as of which records are read; nothing that became known later is used
 * @param nominations who was put forward by professional judgement; those not in force on the day count for nothing
 */
public record CohortRequest(LocalDate asOf, List<Nomination> nominations) {

    public CohortRequest {
        nominations = List.copyOf(nominations);
    }

    /**
     * {@return a request without nominations}
     *
     * @param day the day as of which records are read
     */
    public static CohortRequest asOf(LocalDate day) {
        return new CohortRequest(day, List.of());
    }
}
