package iomtriage.api.caserecord;

/** The answers that questions of the OASys assessment take; each question takes some of them. */
public enum OasysAnswer {
    NO_PROBLEMS("no problems"),
    SOME_PROBLEMS("some problems"),
    SIGNIFICANT_PROBLEMS("significant problems"),
    NO("no"),
    YES("yes"),
    NO_RELATIONSHIP("no relationship"),
    NOT_LIVING_TOGETHER("in a relationship, not living together"),
    LIVING_TOGETHER("living together"),
    FULL_MOTIVATION("full motivation"),
    PARTIAL_MOTIVATION("partial motivation"),
    NO_MOTIVATION("no motivation");

    private final String label;

    OasysAnswer(String label) {
        this.label = label;
    }

    /** The answer in plain words. */
    public String label() {
        return label;
    }
}
