package iomtriage.simulation.internal.career;

/** What a court gave, as far as proven reoffending statistics tell sentences apart. Cautions have none. */
public enum Sentence {
    NONE,
    CUSTODY,
    /** A community order or a suspended sentence: the person is supervised by probation. */
    COURT_ORDER,
    /** A fine, a discharge and the like. */
    OTHER
}
