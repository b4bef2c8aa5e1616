package iomtriage.records.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One JSON object under a path, read field by field. What is wrong becomes a finding and an empty answer; what was never
 * asked for is found by {@link #nothingElse()}. Not thread-safe.
 */
public final class JsonObject {

    private static final JsonMapper JSON = Mappers.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final String path;
    private final List<JsonFinding> findings;
    private final Set<String> known = new LinkedHashSet<>();

    JsonObject(JsonNode node, String path, List<JsonFinding> findings) {
        this.node = node;
        this.path = path;
        this.findings = findings;
    }

    /**
     * The object that a file holds.
     *
     * @param json the file's content, as UTF-8
     * @param root {@code $} if every path is to start with it; otherwise {@link JsonValue#UNNAMED}
     * @param findings told of everything that is wrong
     */
    public static Optional<JsonObject> parse(byte[] json, String root, List<JsonFinding> findings) {
        try {
            return new JsonValue(JSON.readTree(json), root, findings).object();
        } catch (StreamConstraintsException endless) {
            // Jackson does not say where.
            findings.add(new JsonFinding(
                    root,
                    "This is nested more than 1,000 deep, or holds a number or a field name that never ends.",
                    "Check that it is the file it should be."));
            return Optional.empty();
        } catch (JsonProcessingException damaged) {
            // Jackson's own message may repeat what it read; its place is enough to find the fault.
            findings.add(new JsonFinding(
                    root,
                    "This is not JSON, or a field stands there twice, near line "
                            + damaged.getLocation().getLineNr() + ", column "
                            + damaged.getLocation().getColumnNr() + ".",
                    "Mend it there."));
            return Optional.empty();
        } catch (IOException otherText) {
            // Jackson takes some bytes for UTF-32, and then cannot read them as that.
            findings.add(new JsonFinding(root, "This is not text in UTF-8.", "Save it as UTF-8."));
            return Optional.empty();
        }
    }

    /** The same, read as a whole; empty if anything was found. */
    public static <T> Optional<T> read(
            byte[] json, String root, List<JsonFinding> findings, Function<JsonObject, Optional<T>> form) {
        Optional<T> read = parse(json, root, findings).flatMap(form);
        return findings.isEmpty() ? read : Optional.empty();
    }

    /** Whether a field is there, be it null. */
    public boolean has(String field) {
        known.add(field);
        return node.has(field);
    }

    /** A field that must be there. */
    public Optional<JsonValue> field(String field) {
        if (!has(field) || node.get(field).isNull()) {
            findings.add(new JsonFinding(path(field), "This field is missing.", "Add it."));
            return Optional.empty();
        }
        return Optional.of(new JsonValue(node.get(field), path(field), findings));
    }

    /** A field that may be left out, or be null. */
    public Optional<JsonValue> optional(String field) {
        return has(field) && !node.get(field).isNull() ? field(field) : Optional.empty();
    }

    /** An object that must be there. */
    public Optional<JsonObject> object(String field) {
        return field(field).flatMap(JsonValue::object);
    }

    /** Text that must be there, and not be blank. */
    public Optional<String> text(String field) {
        return field(field).flatMap(JsonValue::text);
    }

    /** A list that must be there; it may be empty. */
    public <T> List<T> list(String field, Function<JsonValue, Optional<T>> element) {
        return field(field).map(value -> value.list(element)).orElse(List.of());
    }

    /** Every field, whatever it is called, in the file's order. */
    public <T> Map<String, T> all(Function<JsonValue, Optional<T>> value) {
        Map<String, T> all = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> field(name).flatMap(value).ifPresent(read -> all.put(name, read)));
        return all;
    }

    /** Reports every field that was not asked for. */
    public void nothingElse() {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                findings.add(new JsonFinding(
                        path(field), "This field is not known here.", "Use only " + String.join(", ", known) + "."));
            }
        });
    }

    private String path(String field) {
        return JsonValue.UNNAMED.equals(path) ? field : path + "." + field;
    }
}
