package iomtriage.api.needs;

import iomtriage.api.caserecord.NeedSection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One section of the needs assessment.
 *
 * @param section which section; it knows its own thresholds
 * @param state what is known; empty for a section that was scored but has no threshold, which is shown and not judged
 * @param severity how grave an identified need is
 * @param score the section's score
 * @param linkedToSeriousHarm the assessor linked it to risk of serious harm
 * @param linkedToReoffending the assessor linked it to reoffending
 * @param pathway where help comes from
 * @param effects what it adds to each score, in the pack's order; none where it adds nothing
 */
public record Need(
        NeedSection section,
        Optional<NeedState> state,
        Optional<NeedSeverity> severity,
        OptionalInt score,
        boolean linkedToSeriousHarm,
        boolean linkedToReoffending,
        Pathway pathway,
        List<NeedEffect> effects) {

    public Need {
        effects = List.copyOf(effects);
    }

    /** The most it adds to any score, in log-odds; 0 if it adds to none. */
    public double strongest() {
        return effects.stream().mapToDouble(NeedEffect::logOdds).reduce(0, Math::max);
    }
}
