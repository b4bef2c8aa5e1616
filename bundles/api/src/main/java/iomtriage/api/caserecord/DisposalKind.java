package iomtriage.api.caserecord;

/** The two disposals that count as a sanction. */
public enum DisposalKind {
    CAUTION,
    CONVICTION
}
