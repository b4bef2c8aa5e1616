package example.osgi;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import org.osgi.service.component.annotations.Component;

/** Who may see whom: here, everyone who is signed in sees everyone. A case system has rules of its own. */
@Component
public final class EverybodyInTheArea implements CaseAccess {

    @Override
    public Access to(User user, SubjectId subject) {
        return Access.OPEN;
    }

    @Override
    public boolean gangIntelligence(User user) {
        return false;
    }
}
