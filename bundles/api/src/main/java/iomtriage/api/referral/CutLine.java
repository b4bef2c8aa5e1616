package iomtriage.api.referral;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Where the places end, who is near, and how sure that is.
 *
 * @param capacity how many places there are
 * @param filled how many of them people on the list have
 * @param kept how many are kept free, for people put forward by name or held for people without a line
 * @param above the people just above, by place
 * @param below the people just below, by place
 * @param expectedMisplaced expected number of people above the line who belong below it, as the order goes; empty where
 *     that is not known of somebody
 */
public record CutLine(
        int capacity,
        int filled,
        int kept,
        List<NearLine> above,
        List<NearLine> below,
        OptionalDouble expectedMisplaced) {

    /** Lowest chance of belonging above the line at which a person below it is a near miss: one in ten. */
    public static final double NEAR_MISS = 0.1;

    public CutLine {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /** Those just below whose chance of belonging above is at least {@link #NEAR_MISS}. */
    public List<NearLine> nearMisses() {
        return below.stream()
                .filter(each -> each.range().chanceAbove().orElse(0) >= NEAR_MISS)
                .toList();
    }
}
