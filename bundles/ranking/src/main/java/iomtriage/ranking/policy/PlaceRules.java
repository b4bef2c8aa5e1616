package iomtriage.ranking.policy;

import java.util.List;

/**
 * Who the places are kept for. What is left goes by order.
 *
 * @param leastLift how much of each kind of predicted serious harm the list holds at least, in times of what as many people
 *     from the caseload would hold on average; as many places as that takes are kept for the people with the highest chance
 *     of it. 1 for no less than average, 0 for none kept
 * @param quotas places kept for cohorts, filled in this sequence, after those for serious harm; may be empty
 * @param reservedShare share of the places kept for people put forward by name, 0 to 1; rounded down to whole places
 */
public record PlaceRules(double leastLift, List<Quota> quotas, double reservedShare) {

    public PlaceRules {
        quotas = List.copyOf(quotas);
    }
}
