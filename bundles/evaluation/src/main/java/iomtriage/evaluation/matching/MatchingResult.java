package iomtriage.evaluation.matching;

import iomtriage.evaluation.Measured;
import java.util.List;
import java.util.Optional;

/** What a matched comparison gives: an effect, or the reason why there is none to give. */
public sealed interface MatchingResult {

    /**
     * The effect on those participants for whom a like person was found.
     *
     * @param pairs who was matched with whom, in the order of participants
     * @param unmatched indices of participants without a like person; the effect says nothing of them
     * @param balance one row per covariate
     * @param participants share of matched participants with the outcome
     * @param comparison share of their matches with the outcome
     * @param difference participants' share less comparison's, with its interval
     * @param ratio participants' share over comparison's; absent where the comparison's is 0
     * @param sentence the finding in plain words, which names what the groups still differ in
     */
    record Effect(
            List<Pair> pairs,
            List<Integer> unmatched,
            List<Balance> balance,
            double participants,
            double comparison,
            Measured difference,
            Optional<Measured> ratio,
            String sentence)
            implements MatchingResult {

        /** Copies the lists. */
        public Effect {
            pairs = List.copyOf(pairs);
            unmatched = List.copyOf(unmatched);
            balance = List.copyOf(balance);
        }

        /** Covariates in which the groups still differ, so that the effect may be theirs and not the programme's. */
        public List<Balance> unbalanced() {
            return balance.stream().filter(row -> !row.balanced()).toList();
        }
    }

    /**
     * No effect can be given.
     *
     * @param reason why, and what would help
     */
    record NoComparison(String reason) implements MatchingResult {}
}
