package iomtriage.reviews.personal;

import iomtriage.reviews.audit.Action;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What is kept about people, by how long there is a reason to keep it. */
public enum RetentionKind {
    /** Counted from the newest of them about the same person: what was decided is read together, or not at all. */
    DECISIONS(
            "decisions, views, ratings and outcomes",
            Period.ofYears(6),
            "the time in which a decision can be challenged in court (section 2 of the Limitation Act 1980)",
            action -> action.isReview() || action == Action.OUTCOME_RECEIVED),
    /** Counted from each. */
    CONSULTATIONS(
            "who looked at, scored or asked for a person",
            Period.ofYears(3),
            "long enough to find misuse at a yearly review, and to answer for it",
            action -> action.isAccess() || action == Action.ERASURE_ASKED);

    private final String label;
    private final Period standard;
    private final String why;
    private final List<Action> actions;

    RetentionKind(String label, Period standard, String why, Predicate<Action> holds) {
        this.label = label;
        this.standard = standard;
        this.why = why;
        this.actions = Arrays.stream(Action.values()).filter(holds).toList();
    }

    /** In plain words. */
    public String label() {
        return label;
    }

    /** How long it is kept unless the controller decides otherwise. */
    public Period standard() {
        return standard;
    }

    /** Why so long. */
    public String why() {
        return why;
    }

    /** The kinds of entries. */
    public List<Action> actions() {
        return actions;
    }
}
