package iomtriage.api.referral;

import java.util.List;

/**
 * What a list of another size would account for.
 *
 * @param capacity how many places
 * @param filled how many people would have one
 * @param coverage what they account for, one entry for each outcome of the pack
 */
public record CapacityPoint(int capacity, int filled, List<Coverage> coverage) {

    public CapacityPoint {
        coverage = List.copyOf(coverage);
    }
}
