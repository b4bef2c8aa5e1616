package iomtriage.lists.areas;

import iomtriage.api.identity.User;
import iomtriage.lists.PublishedList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The areas that the configuration names, each with a list of its own, in that order; one without a name where it names none. */
public final class Areas {

    /** Part of addresses. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final List<Area> all;

    /** @throws IllegalArgumentException if there is none */
    public Areas(List<Area> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There must be an area, if only one without a name.");
        }
        this.all = List.copyOf(all);
    }

    /** The names that the configuration gives; one empty name where it gives none. */
    public static List<String> names(String... configured) {
        List<String> names = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String each : configured) {
            String name = each.strip();
            if (name.isEmpty()) {
                continue;
            }
            if (!NAME.matcher(name).matches()) {
                wrong.add("\"" + name
                        + "\" is not 1 to 64 unaccented letters, digits and . _ -, beginning with a letter or"
                        + " digit");
            } else if (!known.add(name)) {
                wrong.add("\"" + name + "\" is named twice");
            }
            names.add(name);
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("The setting areas of iomtriage.lists cannot be used: "
                    + String.join("; ", wrong) + ". Give each area one name, as north or West-Yorkshire.");
        }
        return names.isEmpty() ? List.of("") : List.copyOf(names);
    }

    /** All of them, whoever asks. */
    public List<Area> all() {
        return all;
    }

    /** Whether there are names, and so lists side by side. */
    public boolean named() {
        return all.size() > 1 || !all.get(0).name().isEmpty();
    }

    /** Those whose lists a user may open. */
    public List<Area> open(User user) {
        return named()
                ? all.stream()
                        .filter(area -> area.access().seesArea(user, area.name()))
                        .toList()
                : all;
    }

    /** The area of a name; empty if there is none, or none that the user may open. */
    public Optional<Area> find(User user, String name) {
        return open(user).stream().filter(area -> area.name().equals(name)).findFirst();
    }

    /** The lists in view, of those areas that have one. */
    public List<PublishedList> inView() {
        return all.stream()
                .flatMap(area -> area.lists().lists().current().stream())
                .toList();
    }
}
