package iomtriage.api.oasys;

/**
 * The answers that questions of the OASys assessment take. Each question takes some of them: {@link
 * OasysQuestion#answers()}. What an answer counts as is the value that the dynamic form of OGRS4 gives it.
 */
public enum OasysAnswer {
    /** No problems: counts as 0. */
    NO_PROBLEMS("no problems"),
    /** Some problems: counts as 1. */
    SOME_PROBLEMS("some problems"),
    /** Significant problems: counts as 2. */
    SIGNIFICANT_PROBLEMS("significant problems"),
    /** No: counts as 0. */
    NO("no"),
    /** Yes: counts as 1. */
    YES("yes"),
    /** Not in a relationship: counts as 0. */
    NO_RELATIONSHIP("no relationship"),
    /** In a relationship, living apart: counts as 0. */
    NOT_LIVING_TOGETHER("in a relationship, not living together"),
    /** In a relationship, living together: counts as 1. */
    LIVING_TOGETHER("living together"),
    /** Very motivated: counts as 0. */
    FULL_MOTIVATION("full motivation"),
    /** Partly motivated: counts as 1. */
    PARTIAL_MOTIVATION("partial motivation"),
    /** Not motivated at all: counts as 2. */
    NO_MOTIVATION("no motivation");

    private final String label;

    OasysAnswer(String label) {
        this.label = label;
    }

    /** {@return the answer in plain words, lower case} */
    public String label() {
        return label;
    }
}
