package iomtriage.spark;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.api.caseload.CaseEntry;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.spark.internal.record.RecordForm;
import iomtriage.spark.internal.record.RowFunction;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record in Parquet is the very record that it is as JSON, or is refused with the very findings. */
class NestedRecordsTest {

    private static final List<String> LINES = LocalSpark.lines(200);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        spark = LocalSpark.open();
    }

    @AfterAll
    static void close() {
        spark.stop();
    }

    @Test
    void soundRecordsAreTheSame() {
        assertSame(LINES);
    }

    @Test
    void damagedValuesGiveTheSameFindings() {
        SplittableRandom random = new SplittableRandom(1);
        assertSame(LINES.stream()
                .map(line -> changed(line, record -> damage(record, random)))
                .toList());
    }

    @Test
    void columnsThatNobodyKnowsAndColumnsThatAreNotThereGiveTheSameFindings() {
        assertSame(LINES.stream()
                .map(line -> changed(line, record -> {
                    record.remove("sex");
                    record.put(record.get("events").size() > 3 ? "nickname" : "area", "x");
                    record.withArray("events").forEach(event -> ((ObjectNode) event).put("place", 7));
                }))
                .toList());
    }

    @Test
    void columnsOfAnotherTypeGiveTheSameFindings() {
        assertSame(LINES.stream()
                .map(line -> changed(line, record -> {
                    record.put("dateOfBirth", 19900131);
                    record.putObject("custody").put("kind", "SENTENCE");
                    record.withArray("events").forEach(event -> ((ObjectNode) event).put("disposal", 1.5));
                    record.withArray("needs")
                            .forEach(each -> each.path("sections")
                                    .forEach(section -> ((ObjectNode) section)
                                            .put("score", "7")
                                            .put("linkedToReoffending", 1)));
                }))
                .toList());
    }

    @Test
    void datesMayBeDays() {
        Dataset<Row> people = LocalSpark.nested(LocalSpark.text(spark, LINES));
        assertThat(people.schema().apply("dateOfBirth").dataType()).isEqualTo(DataTypes.DateType);

        assertThat(told(people)).containsExactlyElementsOf(expected(LINES));
    }

    @Test
    void textThatIsNotUtf8IsRefusedAndNotMended() {
        Dataset<Row> people = spark.read()
                .json(LocalSpark.text(spark, LINES.subList(0, 1)).as(Encoders.STRING()))
                .withColumn("subject", expr("CAST(X'532DE9' AS STRING)"));

        assertThat(told(people)).singleElement().asString().contains("It is not UTF-8 from line 1");
    }

    private void assertSame(List<String> lines) {
        String parquet = folder.resolve("people.parquet").toString();
        spark.read()
                .json(LocalSpark.text(spark, lines).as(Encoders.STRING()))
                .write()
                .parquet(parquet);

        for (int mostFields : new int[] {1, 1000}) {
            spark.conf().set("spark.sql.codegen.maxFields", mostFields);
            Dataset<Row> people = spark.read().parquet(parquet);
            assertThat(((org.apache.spark.sql.classic.Dataset<Row>) people)
                            .queryExecution()
                            .executedPlan()
                            .toString()
                            .contains("ColumnarToRow"))
                    .as("read column by column, without copying each row")
                    .isEqualTo(mostFields > 1);
            assertThat(told(people)).containsExactlyElementsOf(expected(lines));
        }
    }

    private static List<String> expected(List<String> lines) {
        JsonCaseRecordReader reader = new JsonCaseRecordReader();
        return lines.stream()
                .map(line -> Told.told(reader.read(line, "")))
                .sorted()
                .toList();
    }

    private static List<String> told(Dataset<Row> records) {
        RecordForm form = RecordForm.of(Arrays.asList(records.schema().fields()));
        assertThat(form).isInstanceOf(RecordForm.Nested.class);
        return records
                .select(RowFunction.call(new Told(form), DataTypes.StringType, form.record()))
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .sorted()
                .toList();
    }

    /** What is read of a record: the record itself, or all that is wrong with it. */
    private static final class Told implements Function<InternalRow, UTF8String>, Serializable {

        private static final long serialVersionUID = 1L;

        private final RecordForm form;

        Told(RecordForm form) {
            this.form = form;
        }

        @Override
        public UTF8String apply(InternalRow record) {
            return UTF8String.fromString(told(form.reader().read(record)));
        }

        static String told(CaseEntry entry) {
            if (entry instanceof CaseEntry.Readable readable) {
                return new JsonCaseRecordWriter().toJson(readable.record());
            }
            CaseEntry.Unreadable unreadable = (CaseEntry.Unreadable) entry;
            return unreadable.reference() + " "
                    + unreadable.findings().stream()
                            .map(finding -> finding.code() + " " + finding.message())
                            .sorted()
                            .collect(Collectors.joining("; "));
        }
    }

    private static String changed(String line, Consumer<ObjectNode> change) {
        try {
            ObjectNode record = (ObjectNode) JSON.readTree(line);
            change.accept(record);
            return record.toString();
        } catch (java.io.IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    /** Changes a value anywhere to another of its type, takes it away, or puts nothing in its place. */
    private static void damage(ObjectNode record, SplittableRandom random) {
        List<ObjectNode> objects = new ArrayList<>();
        objects.add(record);
        collect(record, objects);
        for (int left = random.nextInt(3); left > 0; left--) {
            ObjectNode one = objects.get(random.nextInt(objects.size()));
            List<String> names = new ArrayList<>();
            one.fieldNames().forEachRemaining(names::add);
            if (!names.isEmpty()) {
                damage(one, names.get(random.nextInt(names.size())), random);
            }
        }
    }

    private static void collect(JsonNode in, List<ObjectNode> objects) {
        in.forEach(each -> {
            if (each instanceof ObjectNode object) {
                objects.add(object);
            }
            collect(each, objects);
        });
    }

    private static void damage(ObjectNode one, String name, SplittableRandom random) {
        JsonNode value = one.get(name);
        String[] texts = {
            "", "male", "00404", "4", "2020-02-30", "1850-01-01", "yesterday", "\u0141\u00f3d\u017a", "\"\\\n"
        };
        if (random.nextInt(4) == 0) {
            one.remove(name);
        } else if (value.isTextual()) {
            one.put(name, texts[random.nextInt(texts.length)]);
        } else if (value.isInt()) {
            one.put(name, random.nextInt());
        } else if (value instanceof ArrayNode list) {
            list.addNull();
        }
    }
}
