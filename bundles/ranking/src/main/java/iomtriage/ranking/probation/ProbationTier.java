package iomtriage.ranking.probation;

/** Probation's tiers, highest first, and the two results that are no tier. */
public enum ProbationTier {
    A("tier A", ""),
    B("tier B", ""),
    C("tier C", ""),
    D("tier D", ""),
    E("tier E", ""),
    F("tier F", ""),
    G("tier G", "no step of the policy that gives a higher tier"),
    /** There is no figure for reoffending or for serious reoffending, whatever else is known. */
    MISSING(
            "tier missing",
            "no figure for all reoffending (ARP) or for serious reoffending (CSRP), without which there is no tier"),
    /** There is no active sentence. */
    NOT_SUPERVISED("not supervised", "no active sentence");

    private final String label;
    private final String reason;

    ProbationTier(String label, String reason) {
        this.label = label;
        this.reason = reason;
    }

    /** Why a person is here whom no step of the policy puts anywhere. */
    public String reason() {
        return reason;
    }

    /** The tier as probation writes it, fit to be read by itself. */
    public String label() {
        return label;
    }

    boolean isBelow(ProbationTier other) {
        return compareTo(other) > 0;
    }

    static ProbationTier higher(ProbationTier one, ProbationTier other) {
        return one.isBelow(other) ? other : one;
    }
}
