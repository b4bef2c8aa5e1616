package iomtriage.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import java.util.List;
import java.util.Optional;

/** Users and access rules to test with: every user's password is "right". */
public final class DemoUsers implements PasswordCheck, CaseAccess {

    public static final String RESTRICTED = "simulated-3";
    public static final String ELSEWHERE = "simulated-4";

    public static final User SUPERVISOR = user("sam", "Sam Supervisor", Agency.POLICE, Role.SUPERVISOR);
    public static final User SECOND = user("sue", "Sue Second", Agency.PROBATION, Role.SUPERVISOR);
    public static final User PRACTITIONER = user("pat", "Pat Practitioner", Agency.HEALTH, Role.PRACTITIONER);
    public static final User SCIENTIST = user("dee", "Dee Data", Agency.POLICE, Role.DATA_SCIENTIST);
    public static final User AUDITOR = user("ann", "Ann Auditor", Agency.LOCAL_AUTHORITY, Role.AUDITOR);

    private static final User FORGETFUL = user("tom", "Tom", Agency.POLICE, Role.PRACTITIONER);

    private static final List<User> ALL = List.of(FORGETFUL, SUPERVISOR, SECOND, PRACTITIONER, SCIENTIST, AUDITOR);

    private static User user(String id, String name, Agency agency, Role role) {
        return User.of(id).name(name).agency(agency).area("north").role(role).build();
    }

    @Override
    public Optional<User> check(String userId, char[] password) {
        return "right".equals(String.valueOf(password)) ? find(userId) : Optional.empty();
    }

    @Override
    public Optional<User> find(String userId) {
        return ALL.stream().filter(user -> user.id().equals(userId)).findFirst();
    }

    @Override
    public Access to(User user, SubjectId subject) {
        return switch (subject.value()) {
            case RESTRICTED -> Access.RESTRICTED;
            case ELSEWHERE -> Access.NONE;
            default -> Access.OPEN;
        };
    }

    @Override
    public boolean gangIntelligence(User user) {
        return user.is(Role.SUPERVISOR);
    }
}
