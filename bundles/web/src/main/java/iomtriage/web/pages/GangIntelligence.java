package iomtriage.web.pages;

import iomtriage.api.caserecord.MarkerKind;
import iomtriage.api.caserecord.RegisterCode;
import iomtriage.api.cohort.Rule;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.RaisingReason;
import java.util.List;
import java.util.Set;

/** What is intelligence about gangs, as opposed to something a court has found. */
public final class GangIntelligence {

    private static final Set<String> FEATURES = Set.of("marked_gang_perpetrator", "registered_street_gangs");
    private static final Set<MarkerKind> MARKERS = Set.of(MarkerKind.GANG_PERPETRATOR, MarkerKind.GANG_VICTIM);
    private static final String HIDDEN = "intelligence that your role does not see";

    private GangIntelligence() {}

    static boolean is(MarkerKind kind) {
        return MARKERS.contains(kind);
    }

    /** Whether a term looks at such intelligence. */
    public static boolean concerns(List<String> features) {
        return features.stream().anyMatch(FEATURES::contains);
    }

    /** Whether a definition of persistence looks at such intelligence, so that meeting it gives it away. */
    static boolean looksAt(Rule rule) {
        if (rule instanceof Rule.Registered registered) {
            return registered.registers().contains(RegisterCode.STRG);
        }
        if (rule instanceof Rule.AllOf every) {
            return every.rules().stream().anyMatch(GangIntelligence::looksAt);
        }
        if (rule instanceof Rule.AnyOf some) {
            return some.rules().stream().anyMatch(GangIntelligence::looksAt);
        }
        return rule instanceof Rule.Not not && looksAt(not.rule());
    }

    /** A reason in words that this reader may see. */
    static String reason(Contribution contribution, boolean allowed) {
        return allowed || !concerns(contribution.features()) ? contribution.reason() : HIDDEN;
    }

    /** The same with the score that it raises. */
    static String reason(RaisingReason reason, boolean allowed) {
        return allowed || !concerns(reason.contribution().features()) ? reason.words() : HIDDEN;
    }
}
