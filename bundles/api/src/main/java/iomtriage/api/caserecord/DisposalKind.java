package iomtriage.api.caserecord;

/** The two disposals that count as a sanction. */
public enum DisposalKind {
    /** A caution: the offence was admitted and dealt with out of court. */
    CAUTION,
    /** A finding of guilt by a court, whatever the sentence. */
    CONVICTION
}
