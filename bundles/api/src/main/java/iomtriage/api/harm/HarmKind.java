package iomtriage.api.harm;

import iomtriage.api.score.Outcome;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of serious harm that Integrated Offender Management looks for since its refresh. */
public enum HarmKind {
    /** Abuse of a partner, former partner or family member. */
    DOMESTIC_ABUSE("domestic abuse", "domestic-abuse"),
    /** Violence with or for a group or gang. */
    GANG_VIOLENCE("gang violence", "gang"),
    /** Offending with weapons, carrying one included. */
    WEAPONS("weapon offending", "weapon");

    private final String label;
    private final String outcome;

    HarmKind(String label, String outcome) {
        this.label = label;
        this.outcome = outcome;
    }

    /** {@return the kind in plain words} */
    public String label() {
        return label;
    }

    /**
     * {@return the kind that an outcome of a pack predicts; empty if it predicts none of them}
     *
     * @param outcome the outcome: its id starts with {@code domestic-abuse}, {@code gang} or {@code weapon}
     */
    public static Optional<HarmKind> of(Outcome outcome) {
        return Arrays.stream(values())
                .filter(kind -> outcome.id().startsWith(kind.outcome))
                .findFirst();
    }
}
