package iomtriage.cohorts.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Named choices as files write them: either a constant's own name, or the same in lower case with hyphens. */
final class Choices {

    private Choices() {}

    /** Constants under their own names, as case records write them. */
    static <E extends Enum<E>> Map<String, E> byName(Class<E> type) {
        Map<String, E> choices = new TreeMap<>();
        for (E constant : type.getEnumConstants()) {
            choices.put(constant.name(), constant);
        }
        return choices;
    }

    /** Constants in lower case with hyphens. */
    static <E extends Enum<E>> Map<String, E> byWords(Class<E> type) {
        Map<String, E> choices = new TreeMap<>();
        for (E constant : type.getEnumConstants()) {
            choices.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return choices;
    }

    static <T> Optional<T> one(JsonObject from, String field, Map<String, T> choices, String called) {
        return from.field(field).flatMap(value -> choose(value, from.path(field), from.findings(), choices, called));
    }

    static <T> Set<T> several(JsonObject from, String field, Map<String, T> choices, String called) {
        List<JsonNode> elements = from.list(field);
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String path = from.path(field) + "[" + i + "]";
            Optional<T> choice = choose(elements.get(i), path, from.findings(), choices, called);
            if (choice.filter(chosen::contains).isPresent()) {
                from.findings().add(path, "This " + called + " is named twice.", "Name it once.");
            }
            choice.ifPresent(chosen::add);
        }
        return new LinkedHashSet<>(chosen);
    }

    private static <T> Optional<T> choose(
            JsonNode value, String path, Findings findings, Map<String, T> choices, String called) {
        Optional<T> choice = value.isTextual() ? Optional.ofNullable(choices.get(value.textValue())) : Optional.empty();
        if (choice.isEmpty()) {
            findings.add(
                    path,
                    "There is no such " + called + ".",
                    "Use one of " + String.join(", ", choices.keySet()) + ".");
        }
        return choice;
    }
}
