package iomtriage.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.records.nested.ColumnType;
import iomtriage.records.nested.NestedValues;
import iomtriage.records.nested.TextSlice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from nested columns is read from the same as JSON, and what has anything wrong with it is left to that. */
class NestedCaseRecordReaderTest {

    private static final String SMALL = "{\"subject\":\"S-1\",\"dateOfBirth\":\"1990-01-31\",\"sex\":\"MALE\","
            + "\"custody\":[{\"kind\":\"SENTENCE\",\"from\":\"2020-02-29\"}],"
            + "\"mappa\":[{\"category\":1,\"level\":2,\"from\":\"2020-01-01\"}]}";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonCaseRecordReader strict = new JsonCaseRecordReader();

    @Test
    void whatIsReadIsWhatWasWrittenWhateverTheOrderOfColumns() {
        List<CaseRecord> read = new ArrayList<>();
        for (int seed = 1; seed <= 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CaseRecord record = CaseRecords.next(random);
            nested(new JsonCaseRecordWriter().toJson(record), random).ifPresent(one -> {
                assertThat(one).isEqualTo(record);
                read.add(one);
            });
        }
        assertThat(read).as("those without unusual numbers").hasSizeGreaterThan(40);
    }

    @Test
    void damageIsNeverReadOtherwiseThanFromJson() throws Exception {
        for (int seed = 1; seed <= 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            JsonNode record = json.readTree(SMALL);
            damage(record, random);
            String text = record.toString();
            nested(text, random)
                    .ifPresent(
                            one -> assertThat(strict.read(text, "")).as(text).isEqualTo(new CaseEntry.Readable(one)));
        }
    }

    @Test
    void aColumnWithoutAValueIsAFieldThatIsLeftOut() {
        String text = SMALL.replace("\"from\":\"2020-02-29\"", "\"from\":\"2020-02-29\",\"to\":null");

        assertThat(nested(text, new SplittableRandom(1))).isEqualTo(nested(SMALL, new SplittableRandom(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"S-1\"|\"\"",
                "\"S-1\"|17",
                "1990-01-31|1990-02-31",
                "1990-01-31|1890-01-31",
                "MALE|male",
                "\"sex\"|\"gender\"",
                "{\"category\":1|null,{\"category\":1",
                "\"level\":2|\"level\":-2",
                "\"level\":2|\"level\":2000000000",
                "\"level\":2|\"level\":true",
                "\"level\":2,|",
                "[{\"kind\"|{\"kind\"|}],\"mappa\"|},\"mappa\"",
            })
    void whatIsWrongOrUnusualIsLeftToTheReaderOfJson(String change) {
        String[] parts = change.split("\\|", -1);
        String text = SMALL;
        for (int i = 0; i < parts.length; i += 2) {
            text = text.replace(parts[i], parts[i + 1]);
        }
        assertThat(text).isNotEqualTo(SMALL);
        assertThat(nested(text, new SplittableRandom(1))).isEmpty();
    }

    @Test
    void oneThatMayBeTooLargeIsLeftToTheReaderOfJson() {
        String[] spells = new String[20_000];
        java.util.Arrays.fill(spells, "{\"kind\":\"SENTENCE\",\"from\":\"2020-02-29\"}");
        String text = SMALL.replace(spells[0], String.join(",", spells));

        assertThat(nested(text, new SplittableRandom(1))).isEmpty();
    }

    private Optional<CaseRecord> nested(String text, SplittableRandom random) {
        try {
            JsonNode record = json.readTree(text);
            ColumnType columns = type(List.of(record), random);
            return new NestedCaseRecordReader<>((ColumnType.Struct) columns, new Arrays())
                    .read((Object[]) value(record, columns));
        } catch (java.io.IOException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }

    /** Changes one value, or one field, anywhere. */
    private void damage(JsonNode record, SplittableRandom random) throws Exception {
        List<ObjectNode> objects = new ArrayList<>();
        record.findParents("from").forEach(each -> objects.add((ObjectNode) each));
        objects.add((ObjectNode) record);
        ObjectNode one = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        one.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        String[] other = {"7", "\"x\"", "true", "[]", "{}", "[1]", "{\"from\":1}", "1e3", "-1", "\"2020-02-30\"", "\"\""
        };
        JsonNode value = json.readTree(other[random.nextInt(other.length)]);
        switch (random.nextInt(3)) {
            case 0 -> one.remove(name);
            case 1 -> one.set("unknown", value);
            default -> one.set(name, value);
        }
    }

    /** Columns for all of these values, in any order, with dates as text or as days, and numbers of any size. */
    private static ColumnType type(List<JsonNode> values, SplittableRandom random) {
        List<JsonNode> there = values.stream().filter(each -> !each.isNull()).toList();
        if (there.stream().anyMatch(JsonNode::isObject)) {
            List<String> names = new ArrayList<>(there.stream()
                    .flatMap(each -> StreamSupport.stream(((Iterable<String>) each::fieldNames).spliterator(), false))
                    .distinct()
                    .toList());
            Collections.shuffle(names, new Random(random.nextLong()));
            return new ColumnType.Struct(
                    names,
                    names.stream()
                            .map(name -> type(
                                    there.stream()
                                            .map(each -> each.path(name))
                                            .filter(each -> !each.isMissingNode())
                                            .toList(),
                                    random))
                            .toList());
        }
        if (there.stream().anyMatch(JsonNode::isArray)) {
            List<JsonNode> elements = there.stream()
                    .flatMap(each -> StreamSupport.stream(each.spliterator(), false))
                    .toList();
            return new ColumnType.Values(type(elements, random));
        }
        return plain(there, random);
    }

    private static ColumnType plain(List<JsonNode> values, SplittableRandom random) {
        if (values.stream().allMatch(JsonNode::isTextual)) {
            boolean areDays =
                    values.stream().allMatch(each -> each.asText().matches("\\d{4}-\\d\\d-(0\\d|1\\d|2[0-8])"));
            return areDays && random.nextBoolean() ? ColumnType.Plain.DAY : ColumnType.Plain.TEXT;
        }
        if (values.stream().allMatch(JsonNode::isBoolean)) {
            return ColumnType.Plain.TRUE_OR_FALSE;
        }
        return values.stream().allMatch(JsonNode::isInt)
                ? random.nextBoolean() ? ColumnType.Plain.INT32 : ColumnType.Plain.INT64
                : ColumnType.Plain.OTHER;
    }

    private static Object value(JsonNode value, ColumnType type) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (type instanceof ColumnType.Struct struct) {
            return IntStream.range(0, struct.names().size())
                    .mapToObj(i -> value(
                            value.path(struct.names().get(i)), struct.types().get(i)))
                    .toArray();
        }
        if (type instanceof ColumnType.Values list) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(each -> value(each, list.element()))
                    .toArray();
        }
        return value;
    }

    /** Rows and lists as arrays, with what stands in JSON. */
    private static final class Arrays implements NestedValues<Object[]> {

        @Override
        public boolean isNull(Object[] holder, int at) {
            return holder[at] == null;
        }

        @Override
        public Object[] struct(Object[] holder, int at, int columns) {
            assertThat((Object[]) holder[at]).hasSize(columns);
            return (Object[]) holder[at];
        }

        @Override
        public Object[] list(Object[] holder, int at) {
            return (Object[]) holder[at];
        }

        @Override
        public int size(Object[] list) {
            return list.length;
        }

        @Override
        public void text(Object[] holder, int at, TextSlice slice) {
            byte[] text = ("\"" + ((TextNode) holder[at]).asText() + "\"").getBytes(StandardCharsets.UTF_8);
            slice.set(text, 1, text.length - 2);
        }

        @Override
        public int day(Object[] holder, int at) {
            return (int) LocalDate.parse(((TextNode) holder[at]).asText()).toEpochDay();
        }

        @Override
        public long wholeNumber(Object[] holder, int at, ColumnType.Plain type) {
            return ((JsonNode) holder[at]).longValue();
        }

        @Override
        public boolean trueOrFalse(Object[] holder, int at) {
            return ((JsonNode) holder[at]).booleanValue();
        }
    }
}
