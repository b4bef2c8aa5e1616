package iomtriage.api.needs;

import iomtriage.api.caserecord.NeedSection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;

/** One section of the needs assessment. */
@ProviderType
public interface Need {

    /** Which section; it knows its own thresholds. */
    NeedSection section();

    /** What is known; empty for a section that was scored but has no threshold, which is shown and not judged. */
    Optional<NeedState> state();

    /** How grave an identified need is. */
    Optional<NeedSeverity> severity();

    /** The section's score. */
    OptionalInt score();

    /** The assessor linked it to risk of serious harm. */
    boolean linkedToSeriousHarm();

    /** The assessor linked it to reoffending. */
    boolean linkedToReoffending();

    /** Where help comes from. */
    Pathway pathway();

    /** What it adds to each score, in the pack's order; none where it adds nothing. */
    List<NeedEffect> effects();

    /** The most it adds to any score, in log-odds; 0 if it adds to none. */
    default double strongest() {
        return effects().stream().mapToDouble(NeedEffect::logOdds).reduce(0, Math::max);
    }
}
