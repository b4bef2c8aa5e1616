package iomtriage.api.referral;

/** A caseload held no entry at all, so there is nothing to rank. */
public final class EmptyCaseloadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param caseload the caseload's name */
    public EmptyCaseloadException(String caseload) {
        super("The caseload \"" + caseload + "\" holds no case records, so there is nothing to rank."
                + " Check that its source points at the right data.");
    }
}
