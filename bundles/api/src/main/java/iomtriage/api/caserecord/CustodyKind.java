package iomtriage.api.caserecord;

/** Why a person was in custody. */
public enum CustodyKind {
    /** Held before trial or sentence. */
    REMAND,
    /** Serving a sentence. */
    SENTENCE,
    /** Returned to custody for breaking the terms of a licence. */
    RECALL
}
