package iomtriage.api.referral;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** How one list differs from another: of another day, or by another pack or policy. */
@ProviderType
public interface RankChurn {

    /** {@return the earlier list} */
    ListHeader before();

    /** {@return the later list} */
    ListHeader after();

    /** {@return how many people have one of the places on both} */
    int stayed();

    /** {@return how many people have one of the places on the later list only} */
    int entered();

    /** {@return how many people had one of the places on the earlier list only} */
    int left();

    /** {@return the lower median of how many places the people on both lists moved; 0 if nobody is on both} */
    int medianDistance();

    /**
     * {@return everybody who entered or left, then the largest other moves, as many as were asked for, largest first}
     */
    List<RankMove> moves();
}
