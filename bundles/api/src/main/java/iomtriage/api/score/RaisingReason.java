package iomtriage.api.score;

/**
 * One thing that raises one of a person's scores.
 *
 * @param outcome whose score it raises
 * @param reason what it is
 */
public record RaisingReason(Outcome outcome, Reason reason) {

    /**
     * {@return what raises the score and which, for people to read: "4 sanctions in the last 12 months (raises
     * reoffending)"}
     */
    public String words() {
        String raised = outcome.kind() == OutcomeKind.REOFFENDING ? "reoffending" : outcome.name();
        return reason.words() + " (raises " + raised + ")";
    }
}
