package iomtriage.api.place;

import java.util.List;
import java.util.OptionalDouble;
import org.osgi.annotation.versioning.ProviderType;

/** Where the places end, who is near, and how sure that is. */
@ProviderType
public interface CutLine {

    /** {@return how many places there are} */
    int capacity();

    /**
     * {@return how many of them people on the list have; fewer than there are where too few are ranked or some are kept
     * free}
     */
    int filled();

    /** {@return how many are kept free, for people put forward by name or held for people without a line} */
    int kept();

    /** {@return the people just above the line, in order of place} */
    List<NearLine> above();

    /** {@return the people just below the line, in order of place} */
    List<NearLine> below();

    /**
     * {@return how many of those above the line another pack, made in the same way from other people, would put below
     * it on average; empty where that is not known of everybody}
     */
    OptionalDouble expectedMisplaced();

    /** Lowest chance of a place at which a person below it is a near miss: one in ten. */
    double NEAR_MISS = 0.1;

    /** {@return those just below whose chance of a place is at least {@link #NEAR_MISS}, in order of place} */
    default List<NearLine> nearMisses() {
        return below().stream()
                .filter(each -> each.range().chanceAbove().orElse(0) >= NEAR_MISS)
                .toList();
    }
}
