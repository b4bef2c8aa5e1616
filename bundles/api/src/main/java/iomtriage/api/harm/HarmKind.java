package iomtriage.api.harm;

import iomtriage.api.score.Outcome;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of serious harm that Integrated Offender Management looks for since its refresh. */
public enum HarmKind {
    DOMESTIC_ABUSE("domestic abuse", "domestic-abuse"),
    GANG_VIOLENCE("gang violence", "gang"),
    WEAPONS("weapon offending", "weapon");

    private final String label;
    private final String outcome;

    HarmKind(String label, String outcome) {
        this.label = label;
        this.outcome = outcome;
    }

    /** The kind in plain words. */
    public String label() {
        return label;
    }

    /**
     * The kind that an outcome of a pack predicts: its id starts with {@code domestic-abuse}, {@code gang} or {@code
     * weapon}.
     */
    public static Optional<HarmKind> of(Outcome outcome) {
        return Arrays.stream(values())
                .filter(kind -> outcome.id().startsWith(kind.outcome))
                .findFirst();
    }
}
