package iomtriage.api.referral;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** How one list differs from another: of another day, or by another pack or policy. */
@ProviderType
public interface RankChurn {

    /** The earlier list. */
    ListHeader before();

    /** The later list. */
    ListHeader after();

    /** How many people have one of the places on both. */
    int stayed();

    /** How many have one on the later list only. */
    int entered();

    /** How many had one on the earlier list only. */
    int left();

    /** How many places half of those who are on both lists moved at most, above the line or below. */
    int medianDistance();

    /** Everybody who entered or left, then the largest other moves, as many as were asked for, largest first. */
    List<RankMove> moves();
}
