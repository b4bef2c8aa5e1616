package iomtriage.host;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseDirectory;
import iomtriage.host.people.RecordsInMemory;
import iomtriage.host.people.UserFile;
import iomtriage.launcher.Iomtriage;

/** What Casebook hands over so that its pages can be used. */
final class Serving {

    private final Iomtriage iomtriage;
    private final CaseSource caseload;
    private final CaseAccess access;
    private final UserFile users;

    Serving(Iomtriage iomtriage, CaseSource caseload, CaseAccess access, UserFile users) {
        this.iomtriage = iomtriage;
        this.caseload = caseload;
        this.access = access;
        this.users = users;
    }

    /** Hands over users, who may see whom, and records. */
    void offer() {
        iomtriage.offer(CaseSource.class, caseload);
        iomtriage.offer(PasswordCheck.class, users);
        iomtriage.offer(CaseAccess.class, access);
        iomtriage.offer(CaseDirectory.class, new RecordsInMemory(caseload));
    }

    /** Issues a key to an application that may do what a supervisor may: it names the person who decides. */
    String issueKey(String application) {
        return iomtriage
                .apiKeys()
                .issue(User.of(application)
                        .name(application)
                        .agency(Agency.POLICE)
                        .area("simulated")
                        .role(Role.SUPERVISOR)
                        .build());
    }
}
