package iomtriage.reviews.access;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;

/** Where a host has no rules of its own: everybody on the list is open, and the configuration alone says who sees what. */
public final class OpenAccess implements CaseAccess {

    @Override
    public Access to(User user, SubjectId subject) {
        return Access.OPEN;
    }

    @Override
    public boolean gangIntelligence(User user) {
        return true;
    }
}
