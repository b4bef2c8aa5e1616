package iomtriage.api.review;

import iomtriage.api.identity.Access;

/** The user may not see this person's case, or may not do this at all. That it was tried is in the audit trail. */
public final class AccessRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Access access;

    /** @param access how much the user may see: not {@link Access#OPEN} */
    public AccessRefusedException(Access access) {
        super(
                access == Access.RESTRICTED
                        ? "This case is restricted. Ask the person's own officer if you need to know about it."
                        : "There is no such case for this user. Check the reference, and the user's roles and area.");
        this.access = access;
    }

    /** How much the user may see; {@link Access#NONE} tells nothing, not even whether there is such a case. */
    public Access access() {
        return access;
    }
}
