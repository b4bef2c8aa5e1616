package iomtriage.api.needs;

import iomtriage.api.oasys.NeedSection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;

/** One section of the needs assessment. */
@ProviderType
public interface Need {

    /** {@return which section of OASys it is, which knows its own thresholds} */
    NeedSection section();

    /**
     * {@return what is known; empty for a section that was scored but has no threshold, which is shown and not judged}
     */
    Optional<NeedState> state();

    /** {@return how grave an identified need is; empty where none is identified} */
    Optional<NeedSeverity> severity();

    /** {@return the section's score, 0 to 40; empty where there is none} */
    OptionalInt score();

    /** {@return whether the assessor linked it to risk of serious harm; false as well where nobody was asked} */
    boolean linkedToSeriousHarm();

    /** {@return whether the assessor linked it to reoffending; false as well where nobody was asked} */
    boolean linkedToReoffending();

    /** {@return where help comes from} */
    Pathway pathway();

    /** {@return what it adds to each score, in the pack's order; none where it adds nothing} */
    List<NeedEffect> effects();

    /** {@return the most it adds to any score, in log-odds; 0 if it adds to none} */
    default double strongest() {
        return effects().stream().mapToDouble(NeedEffect::logOdds).reduce(0, Math::max);
    }
}
