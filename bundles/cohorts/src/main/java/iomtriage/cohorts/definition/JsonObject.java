package iomtriage.cohorts.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One JSON object under a path, read field by field. What is wrong becomes a finding and an empty answer; what was never
 * asked for is found by {@link #nothingElse()}.
 */
final class JsonObject {

    private final JsonNode node;
    private final String path;
    private final Findings findings;
    private final Set<String> known = new LinkedHashSet<>();

    private JsonObject(JsonNode node, String path, Findings findings) {
        this.node = node;
        this.path = path;
        this.findings = findings;
    }

    static Optional<JsonObject> of(JsonNode node, String path, Findings findings) {
        if (!node.isObject()) {
            findings.add(path, "This is not an object.", "Write it in braces, with named fields.");
            return Optional.empty();
        }
        return Optional.of(new JsonObject(node, path, findings));
    }

    String path() {
        return path;
    }

    String path(String field) {
        return path + "." + field;
    }

    Findings findings() {
        return findings;
    }

    boolean has(String field) {
        known.add(field);
        return node.has(field);
    }

    /** A field that must be there. */
    Optional<JsonNode> field(String field) {
        if (!has(field) || node.get(field).isNull()) {
            findings.add(path(field), "This field is missing.", "Add it.");
            return Optional.empty();
        }
        return Optional.of(node.get(field));
    }

    Optional<JsonObject> object(String field) {
        return field(field).flatMap(value -> of(value, path(field), findings));
    }

    Optional<String> text(String field) {
        return field(field).flatMap(value -> {
            if (!value.isTextual() || value.textValue().isBlank()) {
                findings.add(path(field), "This is not a text.", "Write some text in double quotes.");
                return Optional.empty();
            }
            return Optional.of(value.textValue());
        });
    }

    Optional<Integer> wholeNumber(String field, int lowest, int highest) {
        return field(field).flatMap(value -> {
            if (!value.isIntegralNumber()
                    || !value.canConvertToInt()
                    || value.intValue() < lowest
                    || value.intValue() > highest) {
                findings.add(
                        path(field),
                        "This is not a whole number from " + lowest + " to " + highest + ".",
                        "Write a number in that range, without quotes.");
                return Optional.empty();
            }
            return Optional.of(value.intValue());
        });
    }

    /** A list that is not empty, each element with its path handed on. */
    List<JsonNode> list(String field) {
        List<JsonNode> elements = new ArrayList<>();
        field(field).ifPresent(value -> {
            if (value.isArray() && !value.isEmpty()) {
                value.forEach(elements::add);
            } else {
                findings.add(path(field), "This is not a list of at least one.", "Write a list in square brackets.");
            }
        });
        return elements;
    }

    /** Reports every field that was not asked for. */
    void nothingElse() {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                findings.add(
                        path(field), "This field is not known here.", "Use only " + String.join(", ", known) + ".");
            }
        });
    }
}
