package iomtriage.extracts.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fields of a case record, as its published schema has them. Immutable and thread-safe. */
final class RecordFields {

    /** Stands in a path for any of the names that an object takes, as in {@code sections.*.score}. */
    static final String ANY = "*";

    private static final int MOST_TOLD = 12;
    private static final String OFFENCE_CODE = "^[0-9]{5}$";
    private static final String DATE = "#/$defs/date";
    private static final JsonNode SCHEMA = schema();

    private RecordFields() {}

    private static JsonNode schema() {
        try (InputStream schema =
                RecordFields.class.getResourceAsStream("/iomtriage/extracts/case-record.schema.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(schema));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lists of a record: events, custody and so on. */
    static List<String> lists() {
        return names(SCHEMA).stream()
                .filter(name ->
                        SCHEMA.at("/properties/" + name + "/type").asText().equals("array"))
                .toList();
    }

    /**
     * The field that a path leads to; empty if it leads to none.
     *
     * @param list the list whose items hold it; empty for the record itself
     */
    static Optional<RecordField> field(String list, String path) {
        int any = path.indexOf(ANY);
        if (any < 0) {
            return Optional.of(node(list, path))
                    .filter(node -> !node.isMissingNode())
                    .flatMap(RecordFields::field);
        }
        List<Optional<RecordField>> fields = namesAt(list, any == 0 ? "" : path.substring(0, any - 1)).stream()
                .map(name -> field(list, path.replace(ANY, name)))
                .toList();
        return fields.stream().allMatch(Optional::isPresent)
                ? fields.stream().map(Optional::get).reduce(RecordFields::either)
                : Optional.empty();
    }

    /** What one or the other may hold; whether a value is right for the one in question is seen when the record is read. */
    private static RecordField either(RecordField one, RecordField other) {
        List<String> constants = new ArrayList<>(one.constants());
        other.constants().stream().filter(each -> !constants.contains(each)).forEach(constants::add);
        return new RecordField(one.kind(), constants, one.isList());
    }

    /** The names that the object at a path takes; empty if there is no such object. */
    static List<String> namesAt(String list, String path) {
        return names(node(list, path));
    }

    /** A sentence with the paths that a column may fill: those that begin as a wrong one does, or the first of all. */
    static String near(String list, String wrong) {
        SortedSet<String> paths = new TreeSet<>();
        collect(node(list, ""), "", paths);
        String begun = wrong.replaceAll("\\..*", "") + ".";
        List<String> alike =
                paths.stream().filter(path -> path.startsWith(begun)).toList();
        List<String> told = alike.isEmpty() ? List.copyOf(paths) : alike;
        return "Use one of " + String.join(", ", told.subList(0, Math.min(MOST_TOLD, told.size())))
                + (told.size() > MOST_TOLD ? ", and others that the schema of case records lists." : ".");
    }

    private static void collect(JsonNode node, String path, SortedSet<String> paths) {
        for (String name : names(node)) {
            JsonNode below = resolved(node.get("properties").get(name));
            String to = path.isEmpty() ? name : path + "." + name;
            if (field(node.get("properties").get(name)).isPresent()) {
                paths.add(to);
            } else {
                collect(below, to, paths);
            }
        }
    }

    private static JsonNode node(String list, String path) {
        JsonNode at = list.isEmpty()
                ? SCHEMA
                : resolved(SCHEMA.path("properties").path(list).path("items"));
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            at = resolved(at).path("properties").path(step);
        }
        return at;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        resolved(node).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A field's own description and what it refers to may stand side by side. */
    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? SCHEMA.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static Optional<RecordField> field(JsonNode node) {
        JsonNode type = resolved(node);
        if (node.path("$ref").asText().equals(DATE)) {
            return simple(RecordField.Kind.DATE);
        }
        if (type.has("enum")) {
            return Optional.of(new RecordField(RecordField.Kind.CODED, constants(type), false));
        }
        return switch (type.path("type").asText()) {
            case "array" ->
                resolved(type.get("items")).has("enum")
                        ? Optional.of(
                                new RecordField(RecordField.Kind.CODED, constants(resolved(type.get("items"))), true))
                        : Optional.empty();
            case "integer" -> simple(RecordField.Kind.WHOLE_NUMBER);
            case "boolean" -> simple(RecordField.Kind.YES_NO);
            case "string" ->
                simple(
                        type.path("pattern").asText().equals(OFFENCE_CODE)
                                ? RecordField.Kind.OFFENCE_CODE
                                : RecordField.Kind.TEXT);
            default -> Optional.empty();
        };
    }

    private static Optional<RecordField> simple(RecordField.Kind kind) {
        return Optional.of(new RecordField(kind, List.of(), false));
    }

    private static List<String> constants(JsonNode type) {
        List<String> constants = new ArrayList<>();
        type.get("enum").forEach(constant -> constants.add(constant.asText()));
        return constants;
    }
}
