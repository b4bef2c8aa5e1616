package iomtriage.api.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who uses the software, as the host knows them.
 *
 * @param id the host's id for the user, which audit entries name
 * @param name the name that pages show
 * @param agency the agency the user works for
 * @param area the area whose people the user may see
 * @param roles what the user may do
 * @param application id of the application that speaks for the user by its key; empty for a user who signed in
 */
public record User(String id, String name, Agency agency, String area, Set<Role> roles, Optional<String> application) {

    public User {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A user must have an id: audit entries name it.");
        }
        Set<Role> ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        roles = Collections.unmodifiableSet(ordered);
    }

    /** A user who signed in. */
    public User(String id, String name, Agency agency, String area, Set<Role> roles) {
        this(id, name, agency, area, roles, Optional.empty());
    }

    /** Whether the user has a role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "User[hidden, " + agency + ", " + roles + "]";
    }
}
