package iomtriage.integration;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;

/** The rules of a host that opens everybody to everyone: what keeps the areas apart is ours. Only "cy" sees more than one. */
public final class OpenToEverybody implements CaseAccess {

    @Override
    public Access to(User user, SubjectId subject) {
        return Access.OPEN;
    }

    @Override
    public boolean gangIntelligence(User user) {
        return true;
    }

    @Override
    public boolean seesArea(User user, String area) {
        return user.id().equals("cy") || area.equals(user.area());
    }
}
