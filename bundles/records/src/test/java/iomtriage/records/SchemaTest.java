package iomtriage.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.SentenceKind;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.OasysAnswer;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.oasys.PastOffence;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.IomCohort;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.Scheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static final Path FILE = Path.of("../../training-data/case-record.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TREE = tree();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE);
    private static final String FULL = new JsonCaseRecordWriter().toJson(Examples.fullRecord());

    private static JsonNode tree() {
        try {
            return JSON.readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean accepts(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
    }

    private static boolean isRead(String json) {
        return new JsonCaseRecordReader().read(json, "line 1") instanceof CaseEntry.Readable;
    }

    @Test
    void theSchemaItselfFollowsTheDraft() throws IOException {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(Files.readString(FILE), InputFormat.JSON)).isEmpty();
    }

    @Test
    void whatTheWriterWritesFollowsTheSchema() {
        assertThat(SCHEMA.validate(FULL, InputFormat.JSON)).isEmpty();
        assertThat(accepts(new JsonCaseRecordWriter().toJson(Examples.person().build())))
                .isTrue();
    }

    @Test
    void anyRecordFollowsTheSchemaWhereItsNumbersAreInRange() {
        assertThat(IntStream.rangeClosed(1, 50)).allSatisfy(seed -> {
            CaseRecord any = CaseRecords.next(new SplittableRandom(seed));
            CaseRecord record =
                    any.toBuilder().needs(List.of()).mappa(List.of()).build();
            assertThat(SCHEMA.validate(new JsonCaseRecordWriter().toJson(record), InputFormat.JSON))
                    .isEmpty();
        });
    }

    /** The full record with one field of each object in turn left out, renamed, or given a value of another kind. */
    static Stream<String> spoiledRecords() {
        JsonNode full = read(FULL);
        List<String> spoiled = new ArrayList<>();
        spoil(full, full, spoiled);
        return spoiled.stream().distinct();
    }

    private static void spoil(JsonNode root, JsonNode node, List<String> spoiled) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                spoil(root, field.getValue(), spoiled);
                object.put(field.getKey() + "X", 1);
                spoiled.add(root.toString());
                object.remove(field.getKey() + "X");
                for (String value : List.of("\"x\"", "-7.5", "null", "[3]", "{\"x\":1}", "true", "\"2023-02-29\"")) {
                    object.set(field.getKey(), read(value));
                    spoiled.add(root.toString());
                }
                object.remove(field.getKey());
                spoiled.add(root.toString());
                object.set(field.getKey(), field.getValue());
            }
        } else {
            node.forEach(each -> spoil(root, each, spoiled));
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("spoiledRecords")
    void readerAndSchemaAgreeOnWhatIsAccepted(String json) {
        boolean hasNoSuchDay = json.contains("-02-29\"") && json.contains("2023-02-29");
        // The pattern lets the thirtieth of February pass, where a validator leaves "format" alone.
        if (!hasNoSuchDay || isRead(json)) {
            assertThat(accepts(json)).isEqualTo(isRead(json));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\tb", "\\n", "a\\u007f", "\\u0085", " ", "", "a b", "\u00e9", "'/%"})
    void readerAndSchemaAgreeOnWhatIsAReference(String reference) {
        String json = "{\"subject\":\"" + reference + "\",\"dateOfBirth\":\"1990-01-01\",\"sex\":\"MALE\"}";
        assertThat(accepts(json)).isEqualTo(isRead(json));
    }

    @Test
    void everyNameInTheSchemaIsAConstantAndEveryConstantIsInTheSchema() {
        assertNames("/properties/sex/enum", Sex.class);
        assertNames("/$defs/answer/enum", Answer.class);
        assertNames("/$defs/event/properties/group/enum", OffenceGroup.class);
        assertNames("/$defs/event/properties/flags/items/enum", EventFlag.class);
        assertNames("/$defs/disposal/properties/kind/enum", DisposalKind.class);
        assertNames("/$defs/custodySpell/properties/kind/enum", CustodyKind.class);
        assertNames("/$defs/registerEntry/properties/code/enum", RegisterCode.class);
        assertNames("/$defs/marker/properties/kind/enum", MarkerKind.class);
        assertNames("/$defs/marker/properties/grade/enum", MarkerGrade.class);
        assertNames("/$defs/harmLevel/enum", HarmLevel.class);
        assertNames("/$defs/sentence/properties/kind/enum", SentenceKind.class);
        assertNames("/$defs/schemeMembership/properties/scheme/enum", Scheme.class);
        assertNames("/$defs/schemeMembership/properties/cohort/enum", IomCohort.class);
        assertThat(fieldNames("/$defs/needsAssessment/properties/sections/properties"))
                .isEqualTo(names(NeedSection.class));
        assertThat(fieldNames("/$defs/needsAssessment/properties/answers/properties"))
                .isEqualTo(names(OasysQuestion.class));
        assertNames("/$defs/needsAssessment/properties/pastOffences/items/enum", PastOffence.class);
        assertThat(fieldNames("/$defs/harmAssessment/properties/levels/properties"))
                .isEqualTo(names(AtRisk.class));
    }

    @Test
    void theSchemaTakesTheAnswersThatEachQuestionTakes() {
        for (OasysQuestion question : OasysQuestion.values()) {
            for (OasysAnswer answer : OasysAnswer.values()) {
                String json = """
                        {"subject":"S-1","dateOfBirth":"1990-01-01","sex":"MALE","needs":
                        [{"completed":"2024-01-01","sections":{},"answers":{"%s":"%s"}}]}""".formatted(question, answer);
                assertThat(accepts(json)).as("%s %s", question, answer).isEqualTo(isRead(json));
                assertThat(isRead(json)).isEqualTo(question.answers().contains(answer));
            }
        }
    }

    private static void assertNames(String pointer, Class<? extends Enum<?>> type) {
        assertThat(StreamSupport.stream(TREE.at(pointer).spliterator(), false).map(JsonNode::asText))
                .as(pointer)
                .containsExactlyElementsOf(names(type));
    }

    private static List<String> fieldNames(String pointer) {
        return TREE.at(pointer).properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
