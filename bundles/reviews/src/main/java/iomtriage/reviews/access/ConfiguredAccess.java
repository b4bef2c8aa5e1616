package iomtriage.reviews.access;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The host's rules, narrowed by the configuration: gang intelligence is seen only by roles that the configuration names, and of
 * them only by those whom the host's own rule allows. Immutable and thread-safe.
 */
public final class ConfiguredAccess implements CaseAccess {

    private final CaseAccess rules;
    private final Set<Role> gangIntelligence;

    private ConfiguredAccess(CaseAccess rules, Set<Role> gangIntelligence) {
        this.rules = rules;
        this.gangIntelligence = Collections.unmodifiableSet(gangIntelligence);
    }

    /**
     * @param roles names of the roles that may see gang intelligence; none: nobody may
     * @throws IllegalArgumentException if there is no such role, with those that there are
     */
    public static ConfiguredAccess of(CaseAccess rules, String... roles) {
        Set<Role> named = EnumSet.noneOf(Role.class);
        for (String role : roles) {
            named.add(role(role.strip()));
        }
        return new ConfiguredAccess(rules, named);
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "The configuration iomtriage.reviews names a role in gang.intelligence.roles that does not exist: \""
                                        + name
                                        + "\". The roles are "
                                        + Arrays.stream(Role.values())
                                                .map(Role::name)
                                                .collect(Collectors.joining(", "))
                                        + ". Correct the name, or leave the list empty so that nobody sees gang intelligence."));
    }

    @Override
    public Access to(User user, SubjectId subject) {
        return rules.to(user, subject);
    }

    @Override
    public boolean seesArea(User user, String area) {
        return rules.seesArea(user, area);
    }

    @Override
    public boolean gangIntelligence(User user) {
        return user.roles().stream().anyMatch(gangIntelligence::contains) && rules.gangIntelligence(user);
    }
}
