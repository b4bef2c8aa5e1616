package iomtriage.host.people;

import iomtriage.api.caserecord.SubjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the lines of an access file, and says of every line that is wrong what is wrong with it. */
final class AccessLines {

    private static final String AREA = "area:";

    private final String file;
    private final Set<String> users;
    private final Map<SubjectId, AccessRule> rules = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    AccessLines(String file, Set<String> users) {
        this.file = file;
        this.users = new TreeSet<>(users);
    }

    /** @throws IllegalArgumentException with every line that is wrong */
    Map<SubjectId, AccessRule> read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = (i == 0 ? withoutByteOrderMark(lines.get(0)) : lines.get(i)).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                read(i + 1, line);
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The access file \"" + file + "\" cannot be used: "
                    + String.join("; ", problems) + ". A line is a reference, an equals sign, and the ids of the users"
                    + " who may open the case or " + AREA
                    + " with the area whose case it is. Correct the file and start again.");
        }
        return rules;
    }

    private void read(int number, String line) {
        int equals = line.indexOf('=');
        if (equals <= 0) {
            problems.add("line " + number + " does not begin with a reference and an equals sign");
            return;
        }
        Optional<SubjectId> subject = subject(line.substring(0, equals).strip());
        if (subject.isEmpty()) {
            problems.add("line " + number
                    + " begins with a reference that no case record can have, so it would match no one:"
                    + " a reference has 1 to 64 characters, none of them a control character or invisible");
            return;
        }
        AccessRule rule = rule(number, line.substring(equals + 1).strip());
        if (rules.put(subject.get(), rule) != null) {
            problems.add("line " + number + " is about a person who had a line before");
        }
    }

    private static Optional<SubjectId> subject(String reference) {
        try {
            return Optional.of(new SubjectId(reference));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Some programs begin every text file with one; it is no part of the first reference. */
    private static String withoutByteOrderMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private AccessRule rule(int number, String who) {
        if (who.startsWith(AREA)) {
            String area = who.substring(AREA.length()).strip();
            if (area.isEmpty()) {
                problems.add("line " + number + " does not name the area");
            }
            return new AccessRule.OnlyArea(area);
        }
        Set<String> named =
                Arrays.stream(who.split(" +")).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
        if (!users.containsAll(named)) {
            // A name that was mistyped would keep out a person who should be let in.
            problems.add("line " + number + " names a user who does not exist (there are "
                    + (users.isEmpty() ? "none: name them with --users" : String.join(", ", users)) + ")");
        }
        return new AccessRule.OnlyUsers(named);
    }
}
