package iomtriage.ranking.probation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What probation's policy makes of one person.
 *
 * @param tier the tier, or which of the two results that are no tier
 * @param step the first step that gives it, 1 to 8; empty where none does
 * @param factor what that step looked at, or why there is no tier, in plain words
 * @param isProvisional whether it is provisional by probation's own rule: static scores and the risk of serious harm alone
 * @param outlook what is possible, whatever everything missing turns out to be: our rule, which is stricter
 */
public record ProbationDecision(
        ProbationTier tier, OptionalInt step, String factor, boolean isProvisional, Outlook outlook) {

    /**
     * What is possible.
     *
     * @param highest the highest tier
     * @param lowest the lowest
     * @param missing what to ask for, in plain words; none if nothing missing could change the tier
     */
    public record Outlook(ProbationTier highest, ProbationTier lowest, List<String> missing) {

        public Outlook {
            missing = List.copyOf(missing);
        }

        static Outlook of(ProbationFacts facts) {
            ProbationTier highest = TierV3Outlook.highest(facts);
            ProbationTier lowest = TierV3Outlook.lowest(facts);
            return new Outlook(highest, lowest, highest == lowest ? List.of() : TierV3Outlook.missing(facts));
        }
    }

    /** The decision and all that is said of it. */
    public static ProbationDecision of(ProbationFacts facts) {
        ProbationTier tier = TierV3.tier(facts);
        Optional<TierV3.Step> step = TierV3.deciding(facts);
        return new ProbationDecision(
                tier,
                step(facts),
                step.map(TierV3.Step::label).orElseGet(tier::reason),
                TierV3Provisional.isProvisional(facts),
                Outlook.of(facts));
    }

    /** The tier alone, for ranking. */
    public static ProbationTier tier(ProbationFacts facts) {
        return TierV3.tier(facts);
    }

    /** The first step that gives the tier, 1 to 8; empty where none does. */
    public static OptionalInt step(ProbationFacts facts) {
        return TierV3.deciding(facts)
                .map(step -> OptionalInt.of(step.ordinal() + 1))
                .orElse(OptionalInt.empty());
    }
}
