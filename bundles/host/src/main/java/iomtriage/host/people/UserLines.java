package iomtriage.host.people;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the lines of a file of users, and says of every line that is wrong what is wrong with it. */
final class UserLines {

    private static final int PARTS = 7;
    private static final int FEWEST_ITERATIONS = 600_000;

    private final String file;
    private final Map<String, UserFile.Entry> entries = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    UserLines(String file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException with every line that is wrong */
    Map<String, UserFile.Entry> read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                read("line " + (i + 1), line);
            }
        }
        if (entries.isEmpty() && problems.isEmpty()) {
            problems.add("it names nobody");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The file of users \"" + file + "\" cannot be used: "
                    + String.join("; ", problems) + ". A line is id = name | agency | area | roles, by spaces |"
                    + " and what casebook --password-hash prints. Agencies are " + names(Agency.values())
                    + "; roles are " + names(Role.values()) + ". Correct the file and start again.");
        }
        return entries;
    }

    private static String names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    }

    private void read(String where, String line) {
        String[] sides = line.split("=", 2);
        String[] parts = sides.length < 2 ? new String[0] : sides[1].strip().split("\\|", -1);
        if (parts.length != PARTS || sides[0].isBlank()) {
            problems.add(where + " does not have an id and " + PARTS + " parts");
            return;
        }
        Arrays.setAll(parts, i -> parts[i].strip());
        int before = problems.size();
        PasswordHash password = password(where, parts);
        boolean isAgency = isOneOf(Agency.values(), parts[1]);
        boolean areRoles = Arrays.stream(parts[3].split(" +")).allMatch(role -> isOneOf(Role.values(), role));
        if (!isAgency || !areRoles) {
            problems.add(where + " names an agency or a role that there is not");
        }
        if (entries.containsKey(sides[0].strip())) {
            problems.add(where + " is about a user who had a line before");
        }
        if (problems.size() == before) {
            String id = sides[0].strip();
            Set<Role> roles =
                    Arrays.stream(parts[3].split(" +")).map(Role::valueOf).collect(Collectors.toSet());
            User user = User.of(id)
                    .name(parts[0])
                    .agency(Agency.valueOf(parts[1]))
                    .area(parts[2])
                    .roles(roles)
                    .build();
            entries.put(id, new UserFile.Entry(user, password));
        }
    }

    private static boolean isOneOf(Enum<?>[] constants, String name) {
        return Arrays.stream(constants).anyMatch(each -> each.name().equals(name));
    }

    private PasswordHash password(String where, String[] parts) {
        boolean sound = parts[4].matches("[0-9]{1,9}") && isBase64(parts[5]) && isBase64(parts[6]);
        if (!sound || Integer.parseInt(parts[4]) < FEWEST_ITERATIONS) {
            problems.add(where + " does not end with what casebook --password-hash prints");
            return new PasswordHash(FEWEST_ITERATIONS, "", "");
        }
        return new PasswordHash(Integer.parseInt(parts[4]), parts[5], parts[6]);
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length >= Long.BYTES;
        } catch (IllegalArgumentException not) {
            return false;
        }
    }
}
