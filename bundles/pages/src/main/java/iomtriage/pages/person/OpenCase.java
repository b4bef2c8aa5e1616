package iomtriage.pages.person;

import iomtriage.api.identity.Role;
import iomtriage.http.RefusedException;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.reader.CaseReader;
import iomtriage.lists.reader.CaseView;
import iomtriage.pages.frame.Words;
import java.util.Optional;

/** Opens one person's case for one visitor, or refuses to. */
public final class OpenCase {

    private OpenCase() {}

    /**
     * Opens a person's case, and logs that it was opened.
     *
     * @param tab which page
     */
    public static CaseView open(CaseReader cases, Visitor visitor, Optional<String> reference, String tab) {
        visitor.needs(Role.PRACTITIONER, Role.SUPERVISOR);
        return cases.view(visitor.user(), reference.orElseThrow(RefusedException::notFound), tab);
    }

    /** Address of the page with all that is on record about the person. */
    public static String history(CaseView view) {
        return "/person/history?ref=" + Words.encoded(view.reference());
    }
}
