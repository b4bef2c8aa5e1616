package iomtriage.ranking.policy;

import java.util.Arrays;
import java.util.List;

/** The parts of a policy that need a reason: someone must be able to defend each in front of a partnership. */
public enum PolicyPart {
    ASSESSED("assessed"),
    BANDS("bands"),
    TABLE("table"),
    ORDER("order"),
    TIE("tie"),
    INDICATED_FROM("indicatedFrom"),
    LEAST_LIFT("leastLift"),
    QUOTAS("quotas"),
    RESERVED_SHARE("reservedShare");

    private final String field;

    PolicyPart(String field) {
        this.field = field;
    }

    /** The part's field in the policy file. */
    public String field() {
        return field;
    }

    static List<String> fields() {
        return Arrays.stream(values()).map(PolicyPart::field).toList();
    }
}
