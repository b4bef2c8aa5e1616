package iomtriage.host.people;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Users with hashed passwords, from a properties file. Immutable and thread-safe. */
public final class UserFile implements PasswordCheck {

    private static final int PARTS = 7;

    private record Entry(User user, PasswordHash password) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    private UserFile(Properties lines) {
        for (String id : lines.stringPropertyNames()) {
            entries.put(id, entry(id, lines.getProperty(id)));
        }
    }

    /** The users of the demonstration. */
    public static UserFile demonstration() throws IOException {
        try (InputStream in = UserFile.class.getResourceAsStream("demo-users.properties")) {
            Properties lines = new Properties();
            lines.load(in);
            return new UserFile(lines);
        }
    }

    private static Entry entry(String id, String line) {
        String[] parts = line.split("\\|");
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("A line of the file of users needs " + PARTS
                    + " parts: name, agency, area, roles, iterations, salt, hash.");
        }
        User user = new User(
                id,
                parts[0],
                Agency.valueOf(parts[1]),
                parts[2],
                Arrays.stream(parts[3].split(" ")).map(Role::valueOf).collect(Collectors.toSet()));
        return new Entry(user, new PasswordHash(Integer.parseInt(parts[4]), parts[5], parts[6]));
    }

    /** Ids of all users. */
    public Set<String> ids() {
        return new TreeSet<>(entries.keySet());
    }

    @Override
    public Optional<User> check(String userId, char[] password) {
        Optional<Entry> known = Optional.ofNullable(entries.get(userId));
        // Somebody unknown is checked against anybody's hash, so that the time taken tells nothing.
        boolean right = known.orElseGet(() -> entries.values().iterator().next())
                .password()
                .isOf(password);
        return known.filter(entry -> right).map(Entry::user);
    }

    @Override
    public Optional<User> find(String userId) {
        return Optional.ofNullable(entries.get(userId)).map(Entry::user);
    }
}
