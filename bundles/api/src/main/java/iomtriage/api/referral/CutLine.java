package iomtriage.api.referral;

import java.util.List;
import java.util.OptionalDouble;
import org.osgi.annotation.versioning.ProviderType;

/** Where the places end, who is near, and how sure that is. */
@ProviderType
public interface CutLine {

    /** How many places there are. */
    int capacity();

    /** How many of them people on the list have. */
    int filled();

    /** How many are kept free, for people put forward by name or held for people without a line. */
    int kept();

    /** The people just above, by place. */
    List<NearLine> above();

    /** The people just below, by place. */
    List<NearLine> below();

    /**
     * How many of those above the line another pack, made in the same way from other people, would put below it on average;
     * empty where that is not known of everybody.
     */
    OptionalDouble expectedMisplaced();

    /** Lowest chance of a place at which a person below it is a near miss: one in ten. */
    double NEAR_MISS = 0.1;

    /** Those just below whose chance of a place is at least {@link #NEAR_MISS}. */
    default List<NearLine> nearMisses() {
        return below().stream()
                .filter(each -> each.range().chanceAbove().orElse(0) >= NEAR_MISS)
                .toList();
    }
}
