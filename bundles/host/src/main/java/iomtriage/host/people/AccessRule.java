package iomtriage.host.people;

import iomtriage.api.identity.Access;
import iomtriage.api.identity.User;
import java.util.Set;

/** Who may see one case. */
sealed interface AccessRule {

    Access to(User user);

    /** Only some users; everybody else is told how many restricted cases there are. */
    record OnlyUsers(Set<String> ids) implements AccessRule {
        @Override
        public Access to(User user) {
            return ids.contains(user.id()) ? Access.OPEN : Access.RESTRICTED;
        }
    }

    /** Only the people of an area; nobody else is told that there is such a case. */
    record OnlyArea(String area) implements AccessRule {
        @Override
        public Access to(User user) {
            return user.area().equals(area) ? Access.OPEN : Access.NONE;
        }
    }
}
