package iomtriage.api.identity;

/** What someone may do. A user may have several roles. */
public enum Role {
    /** Reads lists and people, and gives an agency's view. */
    PRACTITIONER("practitioner"),
    /** Decides, approves and withdraws. */
    SUPERVISOR("supervisor"),
    /** Reads how the model works; sees no person. */
    DATA_SCIENTIST("data scientist"),
    /** Reads the audit trail and how decisions are made. */
    AUDITOR("auditor");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** {@return the role in plain words} */
    public String label() {
        return label;
    }
}
