package iomtriage.reviews.access;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;

/** Who may see whom where a host gives no rules of its own. */
public enum WithoutRules implements CaseAccess {

    /** Rules are required and not there, perhaps because their bundle is starting again: nobody sees anyone. */
    CLOSED,

    /** The configuration says that there need be none: everybody on the list is open, and the configuration alone narrows that. */
    OPEN;

    @Override
    public Access to(User user, SubjectId subject) {
        return this == OPEN ? Access.OPEN : Access.NONE;
    }

    @Override
    public boolean seesArea(User user, String area) {
        return this == OPEN && area.equals(user.area());
    }

    @Override
    public boolean gangIntelligence(User user) {
        return this == OPEN;
    }
}
