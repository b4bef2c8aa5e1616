package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The document is such that clients can be generated from it, and go on working when fields are added. */
class OpenApiDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SENT = Set.of(
            "NewList",
            "Nomination",
            "Placement",
            "Decider",
            "Colleague",
            "NewDecision",
            "NewSecondAnswer",
            "NewWithdrawal",
            "NewView",
            "NewOutcome",
            "PersonalDemand",
            "NewErasureAnswer");

    private final JsonNode document = document();

    private static JsonNode document() {
        try (InputStream in = RestApi.class.getResourceAsStream("openapi.json")) {
            return JSON.readTree(in);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void theRecordIsDescribedInFull() throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(Path.of("../../training-data/case-record.schema.json")));
        Set<String> written = names(schema);
        Set<String> described = new TreeSet<>();
        schemas((name, each) -> {
            if (name.startsWith("CaseRecord")) {
                described.addAll(names(each));
            }
        });

        assertThat(described).isEqualTo(written).hasSizeGreaterThan(50);
    }

    /** Every name of a property and every value of an enumeration. */
    private static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.findValues("properties").forEach(each -> each.fieldNames().forEachRemaining(names::add));
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.findValues("enum").forEach(each -> each.forEach(value -> names.add(value.asText())));
        if (schema.has("enum")) {
            schema.get("enum").forEach(value -> names.add(value.asText()));
        }
        return names;
    }

    @Test
    void whatIsSentIsStrictAndWhatIsAnsweredIsOpenToNewFields() {
        List<String> wrong = new ArrayList<>();
        schemas((name, each) -> {
            boolean sent = SENT.contains(name) || name.startsWith("CaseRecord");
            // Said even where it would be the default: there are generators whose clients refuse what is not said.
            if (each.has("properties")
                    && !each.path("additionalProperties").asText().equals(String.valueOf(!sent))) {
                wrong.add(name);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNumberSaysHowLargeItMayBe() {
        numbers(document, "");
    }

    private static void numbers(JsonNode node, String where) {
        if (node.path("type").asText().equals("integer")) {
            assertThat(node.path("format").asText()).as(where).isIn("int32", "int64");
        }
        node.properties().forEach(each -> numbers(each.getValue(), where + "/" + each.getKey()));
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            numbers(node.get(i), where + "/" + i);
        }
    }

    @Test
    void noNameOfASchemaIsOneOfTheLanguageThatReadsIt() {
        Set<String> names = new TreeSet<>();
        schemas((name, each) -> names.add(name));

        assertThat(names).doesNotContain("List", "Map", "Set", "Entry", "Object", "String", "Date", "Error");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(document.at(
                                "/paths/~1api~1v1~1caseloads/post/requestBody/content/application~1x-ndjson/schema/format")
                        .asText())
                .isEqualTo("binary");
    }

    /** As of the expressions of Python, which know no classes of characters by name. */
    @Test
    void everyPatternIsOneThatClientsInOtherLanguagesCanRead() {
        assertThat(document.findValues("pattern"))
                .isNotEmpty()
                .allSatisfy(pattern -> assertThat(pattern.asText()).doesNotContain("\\p{", "\\P{"));
    }

    private void schemas(BiConsumer<String, JsonNode> each) {
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> each.accept(schema.getKey(), schema.getValue()));
    }
}
