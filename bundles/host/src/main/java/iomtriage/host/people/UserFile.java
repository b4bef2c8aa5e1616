package iomtriage.host.people;

import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.User;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Users with hashed passwords, from a file. Immutable and thread-safe. */
public final class UserFile implements PasswordCheck {

    /** Everybody can read it in the documentation. */
    static final String DEMONSTRATION_PASSWORD = "casebook-demo";

    private static final String DEMONSTRATION = "demo-users.properties";

    record Entry(User user, PasswordHash password) {}

    private final Map<String, Entry> entries;
    private final boolean isDemonstration;

    private UserFile(Map<String, Entry> entries, boolean isDemonstration) {
        this.entries = new TreeMap<>(entries);
        this.isDemonstration = isDemonstration;
    }

    /** The users of the demonstration. Their password is public: they are for the simulated caseload only. */
    public static UserFile demonstration() throws IOException {
        try (InputStream in = UserFile.class.getResourceAsStream(DEMONSTRATION);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new UserFile(new UserLines(DEMONSTRATION).read(lines.lines().toList()), true);
        }
    }

    /** Nobody signs in. */
    public static UserFile none() {
        return new UserFile(Map.of(), false);
    }

    /**
     * The users of a file, of whom none has the demonstration's password.
     *
     * @throws IllegalArgumentException if it cannot be read, or with everything that is wrong with it
     */
    public static UserFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Map<String, Entry> entries;
        try {
            entries = new UserLines(name).read(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The file of users \"" + name
                            + "\" cannot be read. Check the path, that it may be read, and that it is"
                            + " text in UTF-8.",
                    unreadable);
        }
        Map<String, Entry> known = demonstration().entries;
        if (entries.values().stream()
                .anyMatch(own ->
                        known.values().stream().anyMatch(demo -> demo.password().equals(own.password())))) {
            throw new IllegalArgumentException(
                    "The file of users \"" + name + "\" has a line of the demonstration, whose"
                            + " password is public. Give everybody a password of their own: casebook --password-hash.");
        }
        return new UserFile(entries, false);
    }

    /** Ids of all users. */
    public Set<String> ids() {
        return new TreeSet<>(entries.keySet());
    }

    @Override
    public Optional<User> check(String userId, char[] password) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Optional<Entry> known = Optional.ofNullable(entries.get(userId));
        // Someone unknown is checked against anybody's hash, so that the time taken tells nothing.
        boolean right = known.orElseGet(() -> entries.values().iterator().next())
                .password()
                .isOf(password);
        boolean isPublic = !isDemonstration && Arrays.equals(password, DEMONSTRATION_PASSWORD.toCharArray());
        return known.filter(entry -> right && !isPublic).map(Entry::user);
    }

    @Override
    public Optional<User> find(String userId) {
        return Optional.ofNullable(entries.get(userId)).map(Entry::user);
    }
}
