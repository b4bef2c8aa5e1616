package iomtriage.api.identity;

import iomtriage.api.internal.Faults;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Someone who uses the software, as the host knows them. */
public sealed interface User permits BuiltUser {

    /** {@return the host's id for the user, which audit entries name: 1 to 200 characters, no control character} */
    String id();

    /** {@return the name that pages show} */
    String name();

    /** {@return the agency the user works for} */
    Agency agency();

    /** {@return the area whose people the user may see} */
    String area();

    /** {@return what the user may do, in the order of the constants; may be empty} */
    Set<Role> roles();

    /** {@return id of the application that speaks for the user by its key; empty for a user who signed in} */
    Optional<String> application();

    /**
     * {@return whether the user has a role}
     *
     * @param role the role
     */
    default boolean is(Role role) {
        return roles().contains(role);
    }

    /**
     * Starts a user with no roles, who signed in.
     *
     * @param id the host's id for the user: 1 to 200 characters, no control character
     * @return a builder; name, agency and area are required too
     */
    static Builder of(String id) {
        return new Builder(id);
    }

    /** Collects what the host knows of one user. Not thread-safe. */
    final class Builder {
        private final String id;
        private @Nullable String name;
        private @Nullable Agency agency;
        private @Nullable String area;
        private final Set<Role> roles = new HashSet<>();
        private @Nullable Optional<String> application = Optional.empty();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Sets {@link User#name()}.
         *
         * @param name the name that pages show
         * @return this builder
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets {@link User#agency()}.
         *
         * @param agency the agency the user works for
         * @return this builder
         */
        public Builder agency(Agency agency) {
            this.agency = agency;
            return this;
        }

        /**
         * Sets {@link User#area()}.
         *
         * @param area the area whose people the user may see
         * @return this builder
         */
        public Builder area(String area) {
            this.area = area;
            return this;
        }

        /**
         * Adds one to {@link User#roles()}.
         *
         * @param role what the user may do
         * @return this builder
         */
        public Builder role(Role role) {
            roles.add(role);
            return this;
        }

        /**
         * Adds all of these to {@link User#roles()}.
         *
         * @param roles what the user may do, any number of them
         * @return this builder
         */
        public Builder roles(Collection<Role> roles) {
            this.roles.addAll(roles);
            return this;
        }

        /**
         * Sets {@link User#application()}.
         *
         * @param application id of the application that speaks for the user by its key
         * @return this builder
         */
        public Builder application(String application) {
            this.application = application == null ? null : Optional.of(application);
            return this;
        }

        /**
         * Sets {@link User#application()}.
         *
         * @param application id of the application that speaks for the user by its key; empty, as when left out: the
         *     user signed in
         * @return this builder
         */
        public Builder application(Optional<String> application) {
            this.application = application;
            return this;
        }

        /**
         * {@return the user}
         *
         * @throws IllegalArgumentException if anything is missing, or an id is too long, with every fault at once
         */
        public User build() {
            return new BuiltUser(id, name, agency, area, roles, application);
        }
    }
}

record BuiltUser(String id, String name, Agency agency, String area, Set<Role> roles, Optional<String> application)
        implements User {

    /** What the audit trail keeps. */
    private static final int LONGEST_ID = 200;

    BuiltUser {
        Faults.of("a user")
                .at("id", id)
                .at("name", name)
                .at("agency", agency)
                .at("area", area)
                .each("roles", roles)
                .at("application", application)
                .when(id != null && id.isBlank(), "A user must have an id: audit entries name it.")
                .when(
                        id != null && (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)),
                        "A user's id has at most " + LONGEST_ID + " characters, none of them a control character.")
                .when(
                        id != null
                                && application != null
                                && application.isPresent()
                                && id.length() + application.get().length() >= LONGEST_ID,
                        "A user's id and that of the application that speaks for them have fewer than " + LONGEST_ID
                                + " characters together: audit entries name both.")
                .refuse();
        Set<Role> ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        roles = Collections.unmodifiableSet(ordered);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "User[hidden, " + agency + ", " + roles + "]";
    }
}
