package iomtriage.ranking.probation;

import static iomtriage.ranking.probation.TierV3.Step.MAPPA_AND_SERIOUS_HARM;
import static iomtriage.ranking.probation.TierV3.Step.REOFFENDING;

import iomtriage.api.oasys.Answer;
import iomtriage.ranking.probation.TierV3.Step;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Probation's own rule for a provisional tier: by form or by harm.
 *
 * <ul>
 *   <li>By form: a score in its static form could, in the dynamic one, take step 1 above what the other steps give.
 *   <li>By harm: the risk of serious harm is not recorded, and could take step 3 above what the other steps give; a step 1
 *       that rests on a static score does not count among them.
 * </ul>
 *
 * <p>This is the exact worst case over static scores and a missing risk of serious harm, and over nothing else: nothing else
 * that is missing makes a tier provisional by this rule.
 */
final class TierV3Provisional {

    private static final Set<Step> TWO_TO_EIGHT = EnumSet.complementOf(EnumSet.of(REOFFENDING));
    private static final Set<Step> ALL_BUT_THREE = EnumSet.complementOf(EnumSet.of(MAPPA_AND_SERIOUS_HARM));
    private static final Set<Step> FOUR_TO_EIGHT_AND_TWO =
            EnumSet.complementOf(EnumSet.of(REOFFENDING, MAPPA_AND_SERIOUS_HARM));

    private TierV3Provisional() {}

    static boolean isProvisional(ProbationFacts facts) {
        ProbationTier tier = TierV3.tier(facts);
        return tier != ProbationTier.NOT_SUPERVISED
                && tier != ProbationTier.MISSING
                && (byForm(facts) || byHarm(facts));
    }

    private static boolean byForm(ProbationFacts facts) {
        return ceiling(facts)
                .filter(ceiling -> TierV3.highest(facts, TWO_TO_EIGHT).isBelow(ceiling))
                .isPresent();
    }

    /** The highest tier that step 1 could give; empty if neither score is static. */
    private static Optional<ProbationTier> ceiling(ProbationFacts facts) {
        boolean arp = facts.scores().arp().isStatic();
        boolean csrp = facts.scores().csrp().isStatic();
        if (arp && csrp) {
            return Optional.of(ProbationTier.A);
        }
        if (arp) {
            return Optional.of(TierV3.highestInRow(facts));
        }
        return csrp ? Optional.of(TierV3.highestInColumn(facts)) : Optional.empty();
    }

    private static boolean byHarm(ProbationFacts facts) {
        if (facts.seriousHarm().rosh().isPresent()) {
            return false;
        }
        boolean stands =
                facts.scores().arp().isDynamic() && facts.scores().csrp().isDynamic();
        ProbationTier others = TierV3.highest(facts, stands ? ALL_BUT_THREE : FOUR_TO_EIGHT_AND_TWO);
        ProbationTier possible = facts.seriousHarm().mappa() == Answer.YES ? ProbationTier.A : ProbationTier.C;
        return others.isBelow(possible);
    }
}
