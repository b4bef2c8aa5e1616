package iomtriage.api.cohort.rule;

import iomtriage.api.register.RegisterCode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What makes a person a member. A rule is met, not met, or not decidable for want of information; rules combine in that
 * three-valued logic, so that something unknown matters only where the rest leaves the answer open.
 */
public sealed interface Rule {

    /**
     * The count reaches a threshold.
     *
     * @param count what is counted
     * @param threshold lowest count that meets the rule, at least 1
     */
    record AtLeast(Count count, int threshold) implements Rule {

        /** @throws IllegalArgumentException if everybody would meet the rule */
        public AtLeast {
            if (threshold < 1) {
                throw new IllegalArgumentException(
                        "A threshold of " + threshold + " is met by everybody. Set it to at least 1.");
            }
        }
    }

    /**
     * The count is among the highest of the caseload. A person with a count of zero never is.
     *
     * @param count what is counted
     * @param share share of the caseload, above 0 and below 1; the number of places is rounded up
     * @param ties what happens to equal counts at the boundary
     */
    record TopShare(Count count, double share, TieRule ties) implements Rule {

        /** @throws IllegalArgumentException if the share is not between 0 and 1 */
        public TopShare {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException(
                        "A share must lie above 0 and below 1, for example 0.1 for a tenth.");
            }
        }
    }

    /**
     * The probability of a reference scorer reaches a threshold.
     *
     * @param scorer the reference scorer's id, for example {@code ogrs3-two-years}
     * @param percent lowest probability that meets the rule, in per cent, above 0 and at most 100
     */
    record ReferenceAtLeast(String scorer, double percent) implements Rule {

        /** @throws IllegalArgumentException if the threshold is not a percentage above zero */
        public ReferenceAtLeast {
            if (!(percent > 0 && percent <= 100)) {
                throw new IllegalArgumentException("A score threshold must lie above 0 and at most at 100 per cent.");
            }
        }
    }

    /**
     * Nominated by professional judgement, on the as-of date.
     *
     * @param list name of the list of nominations
     */
    record Nominated(String list) implements Rule {}

    /**
     * On at least one of these registers, on the as-of date.
     *
     * @param registers which registers, at least one
     */
    record Registered(Set<RegisterCode> registers) implements Rule {

        /** @throws IllegalArgumentException if no register is named */
        public Registered {
            registers = inOrder(registers);
            if (registers.isEmpty()) {
                throw new IllegalArgumentException("A rule about registers must name at least one.");
            }
        }

        private static Set<RegisterCode> inOrder(Collection<RegisterCode> given) {
            Set<RegisterCode> ordered = EnumSet.noneOf(RegisterCode.class);
            ordered.addAll(given);
            return Collections.unmodifiableSet(ordered);
        }
    }

    /**
     * Every rule is met.
     *
     * @param rules at least one
     */
    record AllOf(List<Rule> rules) implements Rule {

        /** @throws IllegalArgumentException if there is nothing to meet */
        public AllOf {
            rules = copyOfSome(rules);
        }
    }

    /**
     * At least one rule is met.
     *
     * @param rules at least one
     */
    record AnyOf(List<Rule> rules) implements Rule {

        /** @throws IllegalArgumentException if there is nothing to meet */
        public AnyOf {
            rules = copyOfSome(rules);
        }
    }

    /**
     * The rule is not met.
     *
     * @param rule the rule that must not be met
     */
    record Not(Rule rule) implements Rule {}

    private static List<Rule> copyOfSome(List<Rule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("A combination of rules must hold at least one.");
        }
        return List.copyOf(rules);
    }
}
