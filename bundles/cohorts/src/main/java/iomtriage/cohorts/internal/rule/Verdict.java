package iomtriage.cohorts.internal.rule;

/** Whether a rule is met, in the three-valued logic of Kleene; in the order that makes "all" the least and "any" the most. */
public enum Verdict {
    NOT_MET,
    OPEN,
    MET;

    static Verdict of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /** The verdict on a number known to lie in a range, against the lowest that meets the rule. */
    static Verdict atLeast(int certain, int possible, int lowest) {
        return certain >= lowest ? MET : possible < lowest ? NOT_MET : OPEN;
    }

    Verdict reversed() {
        return this == OPEN ? OPEN : of(this == NOT_MET);
    }
}
