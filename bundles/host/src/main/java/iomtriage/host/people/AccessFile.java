package iomtriage.host.people;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who may see whom, from a file with one line for each case that not everybody may see; the file of the demonstration says
 * how. Everybody else's case is open. Immutable and thread-safe.
 */
public final class AccessFile implements CaseAccess {

    private final Map<SubjectId, AccessRule> rules;

    AccessFile(Map<SubjectId, AccessRule> rules) {
        this.rules = new TreeMap<>(rules);
    }

    /** Every case is open. */
    public static AccessFile none() {
        return new AccessFile(Map.of());
    }

    /** The rules of the demonstration, about people of the simulated caseload that ships. */
    public static AccessFile demonstration(Set<String> users) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(shipped(), StandardCharsets.UTF_8))) {
            return new AccessFile(new AccessLines("demo-access.properties", users)
                    .read(lines.lines().toList()));
        }
    }

    private static InputStream shipped() {
        return AccessFile.class.getResourceAsStream("demo-access.properties");
    }

    /**
     * The rules of a file.
     *
     * @param users ids of all users that there are
     * @throws IllegalArgumentException if it cannot be read, or with everything that is wrong with it
     */
    public static AccessFile read(Path file, Set<String> users) {
        String name = String.valueOf(file.getFileName());
        try {
            return new AccessFile(new AccessLines(name, users).read(Files.readAllLines(file)));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The access file \"" + name + "\" cannot be read, and without it nobody knows which cases are"
                            + " restricted. Check the path, that it may be read, and that it is text in UTF-8.",
                    unreadable);
        }
    }

    @Override
    public Access to(User user, SubjectId subject) {
        return Optional.ofNullable(rules.get(subject))
                .map(rule -> rule.to(user))
                .orElse(Access.OPEN);
    }

    /** Casebook has no rule of its own: the configuration of the pages says which roles see it. */
    @Override
    public boolean gangIntelligence(User user) {
        return true;
    }
}
