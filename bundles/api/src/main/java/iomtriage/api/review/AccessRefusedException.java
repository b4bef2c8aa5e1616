package iomtriage.api.review;

/**
 * The user may not see this person's case, or may not do this at all. It is the same whether there is such a case or not: what may
 * not be seen cannot be found out by asking. That it was tried is in the audit trail.
 */
public final class AccessRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what anybody may know: neither who asked nor about whom. */
    public AccessRefusedException() {
        super("There is no such case for this user. Check the reference, and the user's roles and area. If it is"
                + " right, ask the person's own officer who may open the case.");
    }
}
