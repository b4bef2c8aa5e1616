package iomtriage.simulation.internal.career;

import iomtriage.api.caserecord.CustodyKind;

/** Time inside; its last day may still move while the person is inside. */
public final class Spell {

    private final CustodyKind kind;
    private final int from;
    int to;

    Spell(CustodyKind kind, int from, int to) {
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    /** Why the person was inside. */
    public CustodyKind kind() {
        return kind;
    }

    /** First day inside. */
    public int from() {
        return from;
    }

    /** Day of release, as planned so far. */
    public int to() {
        return to;
    }
}
