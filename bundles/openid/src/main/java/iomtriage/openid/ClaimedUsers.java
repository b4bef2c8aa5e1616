package iomtriage.openid;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes users of the claims of tokens. A claim may be inside another: {@code realm_access.roles}. What is not said by a setting
 * gives nobody a right: a token without a role that counts here is no user's. Thread-safe.
 */
public final class ClaimedUsers {

    private static final System.Logger LOG = System.getLogger(ClaimedUsers.class.getName());

    private final Names names;
    private final Map<String, Role> roles;
    private final Optional<Agency> agency;
    private final String area;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /**
     * Which claims say what: each a name, or the way to one inside another, with a dot between them.
     *
     * @param id claim of the user's id
     * @param name claim of the user's name; the id stands in where a token lacks it
     * @param roles claim of the roles: a list, or words with blanks between them
     * @param agency claim of the agency, as {@link Agency} names them
     * @param area claim of the area
     */
    public record Names(String id, String name, String roles, String agency, String area) {}

    /**
     * @param names which claims say what
     * @param roles which role each value of the claim of roles stands for
     * @param agency of users whose tokens name none; empty: such a token is no user's
     * @param area of users whose tokens name none
     */
    public ClaimedUsers(Names names, Map<String, Role> roles, Optional<Agency> agency, String area) {
        this.names = names;
        this.roles = Map.copyOf(roles);
        this.agency = agency;
        this.area = area;
    }

    /**
     * {@return the user; empty if a claim is missing or says what is not known here, which the log says once}
     *
     * @param claims the claims of a token that was found sound, by name
     */
    public Optional<User> user(Map<String, Object> claims) {
        Optional<String> id = text(claims, names.id());
        if (id.isEmpty()) {
            return refused(names.id(), "names nobody");
        }
        Set<Role> own = words(claim(claims, names.roles()))
                .flatMap(word -> Stream.ofNullable(roles.get(word)))
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            return refused(names.roles(), "has no value that the setting \"roles\" gives a role");
        }
        Optional<Agency> from = claim(claims, names.agency()) == null
                ? agency
                : text(claims, names.agency()).flatMap(ClaimedUsers::agency);
        if (from.isEmpty()) {
            return refused(names.agency(), "names no agency: one of " + Arrays.toString(Agency.values()));
        }
        try {
            return Optional.of(User.of(id.get())
                    .name(text(claims, names.name()).orElse(id.get()))
                    .agency(from.get())
                    .area(text(claims, names.area()).orElse(area))
                    .roles(own)
                    .build());
        } catch (IllegalArgumentException cannotBe) {
            return refused(names.id(), "cannot be the id of a user");
        }
    }

    private Optional<User> refused(String claim, String why) {
        if (said.add(claim)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A sound token was refused: its claim \"{0}\" {1}. Correct the provider or the settings of"
                            + " iomtriage.openid. Said once.",
                    claim,
                    why);
        }
        return Optional.empty();
    }

    private static Optional<Agency> agency(String text) {
        String constant =
                text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(Agency.values())
                .filter(each -> each.name().equals(constant))
                .findFirst();
    }

    private static Optional<String> text(Map<String, Object> claims, String path) {
        return claim(claims, path) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /** A list, or words with blanks between them, as scopes are. */
    private static Stream<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().filter(String.class::isInstance).map(String.class::cast);
        }
        return claim instanceof String text ? Arrays.stream(text.split(" ")) : Stream.empty();
    }

    private static @Nullable Object claim(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        int dot = path.indexOf('.');
        return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, path.substring(dot + 1))
                : null;
    }
}
