package iomtriage.cli.people;

import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import java.util.Arrays;
import java.util.Optional;

/** The four outcomes that are predicted from case records, each within a window from the as-of date. An area can add others. */
public enum StandardOutcome {
    ANY_REOFFENCE(
            "any-reoffence",
            "any proven reoffence",
            OutcomeKind.REOFFENDING,
            "An offence committed in the window that leads to a caution or conviction."),
    DOMESTIC_ABUSE(
            "domestic-abuse",
            "domestic abuse",
            OutcomeKind.SERIOUS_HARM,
            "An offence committed in the window that is flagged as domestic abuse and leads to a caution or conviction."),
    GANG_VIOLENCE(
            "gang-violence",
            "gang violence",
            OutcomeKind.SERIOUS_HARM,
            "A violent offence committed in the window that is flagged as group-related and leads to a caution or conviction."),
    WEAPON(
            "weapon",
            "weapon offence",
            OutcomeKind.SERIOUS_HARM,
            "An offence with a weapon, or of having one, committed in the window, that leads to a caution or conviction.");

    private final String id;
    private final String label;
    private final OutcomeKind kind;
    private final String description;

    StandardOutcome(String id, String label, OutcomeKind kind, String description) {
        this.id = id;
        this.label = label;
        this.kind = kind;
        this.description = description;
    }

    /** The outcome over a window, in months. */
    public Outcome within(int months) {
        return new Outcome(id, label, kind, months, description);
    }

    /** The standard outcome of an id. */
    public static Optional<StandardOutcome> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
