package iomtriage.integration.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.integration.ShippedCaseload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every call that the running server's own OpenAPI document describes, with a body that the document allows. */
final class Calls {

    static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A call.
     *
     * @param target path, with the parameters that it needs
     * @param body what it takes; null in JSON if it takes nothing
     */
    record Call(String method, String target, JsonNode body) {
        boolean takesABody() {
            return !body.isNull();
        }

        @Override
        public String toString() {
            return method + " " + target;
        }
    }

    private final Wire wire;
    private final String key;
    private final String person;

    /** @param person a reference that may be asked about */
    Calls(Wire wire, String key, String person) {
        this.wire = wire;
        this.key = key;
        this.person = person;
    }

    List<Call> all() throws IOException {
        JsonNode document = JSON.readTree(wire.get("/api/v1/openapi.json").body());
        List<Call> calls = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    JsonNode schema = each.getValue().at("/requestBody/content/application~1json/schema");
                    calls.add(new Call(
                            each.getKey().toUpperCase(Locale.ROOT),
                            target(path.getKey(), each.getValue()),
                            schema.isMissingNode()
                                    ? JsonNodeFactory.instance.nullNode()
                                    : sample("", schema, document)));
                }));
        return calls;
    }

    private String target(String path, JsonNode call) {
        String target = path;
        List<String> parameters = new ArrayList<>();
        for (JsonNode each : call.path("parameters")) {
            String name = each.get("name").asText();
            String value = text(name, each.get("schema"));
            if (each.get("in").asText().equals("query")) {
                parameters.add(name + "=" + value);
            }
            target = target.replace("{" + name + "}", value);
        }
        return parameters.isEmpty() ? target : target + "?" + String.join("&", parameters);
    }

    private JsonNode sample(String name, JsonNode schema, JsonNode document) {
        if (schema.has("$ref")) {
            String where = schema.get("$ref").asText().substring(1);
            return where.endsWith("/CaseRecord") ? record(person) : sample(name, document.at(where), document);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, document);
            case "array" -> new ArrayNode(JsonNodeFactory.instance).add(sample(name, schema.get("items"), document));
            case "integer", "number" -> JsonNodeFactory.instance.numberNode(1);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            default -> JsonNodeFactory.instance.textNode(text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema, JsonNode document) {
        ObjectNode object = new ObjectNode(JsonNodeFactory.instance);
        schema.path("properties")
                .properties()
                .forEach(each -> object.set(each.getKey(), sample(each.getKey(), each.getValue(), document)));
        return object;
    }

    private String text(String name, JsonNode schema) {
        if (name.equals("ref") || name.equals("subject")) {
            return person;
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        if (schema.path("type").asText().equals("integer")) {
            return "1";
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-01-01";
            case "date-time" -> "2026-01-01T00:00:00Z";
            default -> "needs-fit";
        };
    }

    /** That of the first person, as if it were of another. */
    private static JsonNode record(String person) {
        try {
            return ((ObjectNode) JSON.readTree(ShippedCaseload.lines(1))).put("subject", person);
        } catch (IOException unreadable) {
            throw new AssertionError("The caseload that ships must be readable", unreadable);
        }
    }

    Answer make(Call call, String body) throws IOException {
        return make(call, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    Answer make(Call call, String type, byte[] body) throws IOException {
        Map<String, String> headers = new TreeMap<>(Map.of("Authorization", "Bearer " + key));
        if (call.takesABody()) {
            headers.put("Content-Type", type);
        }
        return wire.send(Wire.request(call.method(), call.target(), headers, body));
    }

    /** Ways to every value in a body, the first of each list only. */
    static List<String> leaves(JsonNode node) {
        List<String> leaves = new ArrayList<>();
        if (node.isValueNode() || node.isEmpty()) {
            leaves.add("");
        } else if (node.isArray()) {
            leaves(node.get(0)).forEach(way -> leaves.add("/0" + way));
        } else {
            node.properties()
                    .forEach(each -> leaves(each.getValue()).forEach(way -> leaves.add("/" + each.getKey() + way)));
        }
        return leaves;
    }

    /** A body with something else in one place, as text: what is put there need not be JSON that a library would write. */
    static String with(JsonNode body, String way, String json) {
        JsonNode copy = body.deepCopy();
        int slash = way.lastIndexOf('/');
        JsonNode parent = copy.at(way.substring(0, slash));
        String mark = "put-it-here";
        if (parent.isArray()) {
            ((ArrayNode) parent).set(0, JsonNodeFactory.instance.textNode(mark));
        } else {
            ((ObjectNode) parent).put(way.substring(slash + 1), mark);
        }
        return copy.toString().replace('"' + mark + '"', json);
    }
}
