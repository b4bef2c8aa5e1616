package iomtriage.ranking.policy;

import java.util.Arrays;
import java.util.List;

/** The parts of a policy that need a reason: someone must be able to defend each in front of a partnership. */
public enum PolicyPart {
    /** Which assessed facts give which tier. */
    ASSESSED("assessed"),
    /** Which bands of the pack the table has, highest first. */
    BANDS("bands"),
    /** Which tier two predictions give together: of reoffending and of serious harm. */
    TABLE("table"),
    /** What people are ordered by inside a tier. */
    ORDER("order"),
    /** What separates people whom nothing else does. */
    TIE("tie"),
    /** From which chance on a prediction by itself indicates serious harm. */
    INDICATED_FROM("indicatedFrom"),
    /** How much of each serious harm the list must hold, in times of the caseload's average. */
    LEAST_LIFT("leastLift"),
    /** Which share of the places is kept for which cohort. */
    QUOTAS("quotas"),
    /** Which share of the places is kept free for people put forward by name. */
    RESERVED_SHARE("reservedShare");

    private final String field;

    PolicyPart(String field) {
        this.field = field;
    }

    /** {@return the part's field in the policy file} */
    public String field() {
        return field;
    }

    static List<String> fields() {
        return Arrays.stream(values()).map(PolicyPart::field).toList();
    }
}
