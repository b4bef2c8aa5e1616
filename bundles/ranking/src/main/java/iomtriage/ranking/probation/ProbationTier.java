package iomtriage.ranking.probation;

/** Probation's tiers, highest first, and the two results that are no tier. */
public enum ProbationTier {
    A("tier A"),
    B("tier B"),
    C("tier C"),
    D("tier D"),
    E("tier E"),
    F("tier F"),
    G("tier G"),
    /** There is no figure for reoffending or for serious reoffending, whatever else is known. */
    MISSING("tier missing"),
    /** There is no active sentence. */
    NOT_SUPERVISED("not supervised");

    private final String label;

    ProbationTier(String label) {
        this.label = label;
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
