package iomtriage.cli.people;

import iomtriage.tables.specification.SameText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The names of groups: those that differ in case or spaces alone are one group, called as it was written first. */
final class GroupNames {

    private final Map<String, Map<String, String>> first = new HashMap<>();
    private final SortedMap<String, TreeSet<String>> others = new TreeMap<>();

    /** What a group of a grouping is called. */
    String of(String grouping, String text) {
        String name = first.computeIfAbsent(grouping, each -> new HashMap<>())
                .computeIfAbsent(SameText.key(text), key -> text);
        if (!name.equals(text)) {
            others.computeIfAbsent(grouping, each -> new TreeSet<>()).add("\"" + text + "\" as \"" + name + "\"");
        }
        return name;
    }

    /** Which ways of writing were taken for one group, a sentence a grouping. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        others.forEach((grouping, texts) -> notes.add("Groups of \"" + grouping
                + "\" that differ in case or spaces alone were taken for one: " + String.join(", ", texts) + "."));
        return notes;
    }
}
