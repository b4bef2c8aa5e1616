package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Calls the HTTP interface, and holds every answer, and every body that was taken, against the OpenAPI document. */
public final class DescribedCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";

    private final TestApi site;
    private final JsonNode document;
    private final JsonNode components;
    private final Set<String> answered = new TreeSet<>();

    public DescribedCalls(TestApi site) {
        this.site = site;
        this.document = tree(
                site.front.answer(request("GET", "/api/v1/openapi.json", Map.of(), InputStream.nullInputStream())));
        this.components = strict(document.get("components").deepCopy());
    }

    /** Answers are open to fields that come later; those of this version must all be described. */
    private static JsonNode strict(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(DescribedCalls::strict);
        return node;
    }

    JsonNode document() {
        return document;
    }

    /** What was answered so far, as {@code POST /path 201}. */
    Set<String> answered() {
        return answered;
    }

    public Response get(String address, String key) {
        return call("GET", address, key, "");
    }

    /** Asks until what is made in the background is there. */
    public Response once(String address, String key) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        Response answer = get(address, key);
        while (answer.status() == 503 && System.nanoTime() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
            answer = get(address, key);
        }
        return answer;
    }

    /** @param json its {@code IN-VIEW} stands for the id of the list in view */
    public Response post(String address, String key, String json) {
        return call("POST", address, key, json.replace("IN-VIEW", site.listInView()));
    }

    public Response put(String address, String key, String json) {
        return call("PUT", address, key, json);
    }

    private Response call(String method, String address, String key, String json) {
        Response response = answer(request(
                method,
                address,
                Map.of("authorization", "Bearer " + key, "content-type", JSON_TYPE),
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        if (!method.equals("GET") && response.status() < 300 && !json.isEmpty()) {
            JsonNode operation = operation(method, address);
            assertValid(json, operation.at("/requestBody/content/application~1json/schema"), "request to " + address);
        }
        return response;
    }

    /** Sends case records. */
    public Response send(String address, String key, byte[] body, Map<String, String> headers) {
        return send(address, key, new ByteArrayInputStream(body), headers);
    }

    public Response send(String address, String key, InputStream body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("authorization", "Bearer " + key);
        all.putIfAbsent("content-type", "application/x-ndjson");
        return answer(request("POST", address, all, body));
    }

    public Response answer(Request request) {
        Response response = site.front.answer(request);
        String path = request.path();
        JsonNode described =
                operation(request.method(), path).path("responses").path(String.valueOf(response.status()));
        assertThat(described.isMissingNode())
                .as(request.method() + " " + path + " answered " + response.status() + ": " + response.text())
                .isFalse();
        answered.add(request.method() + " " + template(path) + " " + response.status());
        JsonNode content = resolved(described).path("content");
        if (content.isMissingNode()) {
            assertThat(response.body()).isEmpty();
        } else {
            String type = response.headers().get("Content-Type");
            assertThat(content.has(type)).as(type + " of " + path).isTrue();
            assertValid(response.text(), content.path(type).path("schema"), "answer of " + path);
        }
        return response;
    }

    private JsonNode operation(String method, String address) {
        String path = address.split("\\?", 2)[0];
        JsonNode paths = document.path("paths");
        JsonNode exact = paths.path(path);
        return (exact.isMissingNode() ? paths.path(template(path)) : exact).path(method.toLowerCase(Locale.ROOT));
    }

    /** The described path of which a path is an instance; itself if it is none. */
    private String template(String path) {
        return document.path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(each -> each.contains("{") && path.matches(each.replaceAll("\\{[a-z]+}", "[^/]+")))
                .findFirst()
                .orElse(path);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** Whether a body has the form that the document describes. */
    boolean isDescribed(String json, String schema) {
        ObjectNode reference = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        return schema(reference)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private void assertValid(String json, JsonNode schema, String what) {
        assertThat(schema(schema).validate(json, InputFormat.JSON))
                .as(what + ": " + json.substring(0, Math.min(300, json.length())))
                .isEmpty();
    }

    private Schema schema(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", components);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
    }

    public static JsonNode tree(Response response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    public static Request request(String method, String address, Map<String, String> headers, InputStream body) {
        int question = address.indexOf('?');
        return new Request(
                method,
                question < 0 ? address : address.substring(0, question),
                Form.parse(question < 0 ? "" : address.substring(question + 1)),
                new HashMap<>(headers),
                Map.of(),
                body,
                "127.0.0.1",
                false);
    }
}
