package iomtriage.reviews.access;

import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.register.RegisterCode;
import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Input;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is intelligence about gangs, as opposed to something a court has found: the feature catalogue says which features look
 * at it, and a marker's kind says so itself.
 */
public final class GangIntelligence {

    private static final Set<String> FEATURES =
            Set.copyOf(FeatureCatalogue.standard().over(Input.GANG_INTELLIGENCE));

    /** It does not say what sort of fact: that would tell as much as the fact. */
    private static final String HIDDEN = "a fact that your role does not see";

    private GangIntelligence() {}

    /** Whether something looks at such intelligence. */
    static boolean concerns(Collection<String> features) {
        return features.stream().anyMatch(FEATURES::contains);
    }

    /** Whether a definition of persistence looks at such intelligence, so that meeting it gives it away. */
    public static boolean looksAt(Rule rule) {
        if (rule instanceof Rule.Registered registered) {
            return registered.registers().stream().anyMatch(RegisterCode::isGangIntelligence);
        }
        if (rule instanceof Rule.AllOf every) {
            return every.rules().stream().anyMatch(GangIntelligence::looksAt);
        }
        if (rule instanceof Rule.AnyOf some) {
            return some.rules().stream().anyMatch(GangIntelligence::looksAt);
        }
        return rule instanceof Rule.Not not && looksAt(not.rule());
    }

    /**
     * What put a person in a tier, as a reader may see it.
     *
     * @param factor in words
     * @param facts ids of the features that it is about, if it is about facts
     */
    public static String factor(String factor, Collection<String> facts, boolean allowed) {
        return allowed || !concerns(facts) ? factor : HIDDEN;
    }

    /** The fact by which it can be told later whether what was decided on may be seen: one of intelligence, if there is one. */
    public static Optional<String> telling(List<String> facts) {
        return facts.stream()
                .filter(FEATURES::contains)
                .findFirst()
                .or(() -> facts.stream().findFirst());
    }
}
