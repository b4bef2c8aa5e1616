package iomtriage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.api.caseload.CaseEntry;
import iomtriage.extracts.FileCaseSource;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.MappingReader;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.spark.list.ListRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flat tables give the very records that the same extract gives as files, and tell as much of what they cannot use. */
class MappedTablesTest {

    private static final Path SHIPPED = Path.of("../../training-data/extract");
    private static final String MAPPING = SHIPPED.resolve("mapping.json").toString();

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

    private static ExtractMapping mapping() throws Exception {
        return MappingReader.read(Path.of(MAPPING));
    }

    static Map<String, Dataset<Row>> tables(SparkSession spark, Path extract) throws Exception {
        Map<String, Dataset<Row>> tables = new HashMap<>();
        for (TableMapping table : mapping().tables()) {
            String file = extract.resolve(table.file().orElseThrow()).toString();
            tables.put(table.name(), spark.read().option("header", true).csv(file));
        }
        return tables;
    }

    /** A record whatever the order of what is in its lists, which means nothing. */
    private static String inOneOrder(String json) {
        try {
            return inOneOrder(JSON.readTree(json)).toString();
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JsonNode inOneOrder(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.set(name, inOneOrder(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(item -> items.add(inOneOrder(item)));
            items.sort(Comparator.comparing(JsonNode::toString));
            return JSON.createArrayNode().addAll(items);
        }
        return node;
    }

    /** Each person's record as text; of one that is refused, what is wrong. */
    private static Map<String, String> fromFiles(FileCaseSource source) {
        JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
        Map<String, String> people = new TreeMap<>();
        try (Stream<CaseEntry> entries = source.entries()) {
            entries.forEach(entry -> {
                if (entry instanceof CaseEntry.Readable readable) {
                    people.put(readable.record().subject().value(), inOneOrder(writer.toJson(readable.record())));
                } else if (entry instanceof CaseEntry.Unreadable refused) {
                    people.put(
                            refused.reference(),
                            refused.findings().stream()
                                    .map(each -> each.problem())
                                    .toList()
                                    .toString());
                }
            });
        }
        return people;
    }

    private static Map<String, String> onSpark(Dataset<Row> records) {
        return records.collectAsList().stream()
                .collect(Collectors.toMap(
                        row -> row.getAs("reference"),
                        row -> row.getAs("record") == null
                                ? problems(row).toString()
                                : inOneOrder(row.<String>getAs("record")),
                        (one, other) -> one + other,
                        TreeMap::new));
    }

    private static List<String> problems(Row row) {
        return row.<Row>getList(row.fieldIndex("findings")).stream()
                .map(each -> each.getString(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void theShippedExtractGivesTheSameRecordsAsItsFiles(int partitions) throws Exception {
        Map<String, Dataset<Row>> tables = tables(spark, SHIPPED);
        tables.replaceAll((name, rows) -> rows.repartition(partitions));

        MappedTables extract = MappedTables.of(spark, MAPPING, tables);

        FileCaseSource files = new FileCaseSource(mapping(), SHIPPED);
        assertThat(onSpark(extract.records())).isEqualTo(fromFiles(files)).hasSize(12);
        assertThat(extract.report().asMap()).isEqualTo(files.report().asMap());
    }

    @Test
    void daysThatSparkKnowsAsSuchAreReadAsTheMappingWritesThem() throws Exception {
        Map<String, Dataset<Row>> tables = tables(spark, SHIPPED);
        tables.compute(
                "offences",
                (name, rows) -> rows.withColumn("OFFENCE_DATE", to_date(col("offence_date"), "dd/MM/yyyy"))
                        .withColumn(
                                "arrest_date",
                                to_date(col("arrest_date"), "dd/MM/yyyy").cast("timestamp")));

        assertThat(onSpark(MappedTables.of(spark, MAPPING, tables).records()))
                .isEqualTo(fromFiles(new FileCaseSource(mapping(), SHIPPED)));
    }

    @Test
    void whatNoRecordTakesUpIsToldAsOfFiles() throws Exception {
        for (TableMapping table : mapping().tables()) {
            String file = table.file().orElseThrow();
            Files.copy(SHIPPED.resolve(file), folder.resolve(file));
        }
        change(
                "people.csv",
                lines -> lines.replace("victim_contact\n", "victim_contact,shoe_size\n")
                                .replaceAll("(?m)(SIM-.*)$", "$1,7")
                                .replaceFirst(",M,", ",Mal,")
                        + "SIM-0000002,01/02/1990,F,Harbour,,,,,,8\n,01/02/1990,F,Harbour,,,,,,8\n");
        change(
                "offences.csv",
                lines -> lines + "SIM-9999999,1,02803,BURGLARY_DOMESTIC,21/01/2006,29/05/2006,,,,\n"
                        + ",1,02803,BURGLARY_DOMESTIC,21/01/2006,29/05/2006,,,,\n"
                        + "SIM-0000003,999,00000,,21/01/2020,29/05/2020,,,,\n");
        change("disposals.csv", lines -> lines.replaceFirst("Convicted", "Acquitted"));

        MappedTables extract = MappedTables.of(spark, MAPPING, tables(spark, folder));

        FileCaseSource files = new FileCaseSource(mapping(), folder);
        Map<String, String> expected = fromFiles(files);
        // Where rows have no order, one without a key is called by nothing.
        String nobody = expected.keySet().stream()
                .filter(each -> each.startsWith("people, row"))
                .findFirst()
                .orElse("");
        Dataset<Row> records = extract.records();
        assertThat(records.filter("reference IS NULL").count()).isEqualTo(nobody.isEmpty() ? 0 : 1);
        expected.remove(nobody);
        assertThat(onSpark(records.filter("reference IS NOT NULL"))).isEqualTo(expected);
        assertThat(extract.report().asMap()).isEqualTo(files.report().asMap());
        assertThat(extract.report().refused()).isEqualTo(3);

        IomTriage triage = IomTriage.open(spark, LocalSpark.packFolder().toString());
        List<Row> scores = triage.score(records, LocalSpark.AS_OF).collectAsList();
        assertThat(scores.stream().filter(row -> row.getAs("findings") != null)).hasSize(3);
        List<Row> list = triage.rank(extract.recordsBy("area"), ListRequest.of("area", LocalSpark.AS_OF, 3))
                .collectAsList();
        assertThat(list.stream().filter(row -> row.getAs("findings") != null)).hasSize(3);
        assertThat(list).hasSize((int) records.count());
    }

    private void change(String file, UnaryOperator<String> change) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    @Test
    void tablesThatCannotBeJoinedAreRefusedWithEverythingThatIsWrong() throws Exception {
        Map<String, Dataset<Row>> tables = tables(spark, SHIPPED);
        tables.remove("custody");
        tables.put("shoes", spark.range(1).toDF());
        tables.compute("people", (name, rows) -> rows.drop("sex"));
        tables.compute("mappa", (name, rows) -> rows.withColumn("person_id", lit(1.5)));

        assertThatThrownBy(() -> MappedTables.of(spark, MAPPING, tables))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "The mapping has a table \"custody\", which was not given. Give it, with no rows if there are none.",
                        "The mapping has no table \"shoes\". Map it, or leave it out.",
                        "\"people\" has no column \"sex\", which the mapping uses. Correct the mapping, or select the column.",
                        "\"mappa\", person_id: a key is text or a whole number, and this column is double. Cast it to"
                                + " text in the same way in every table."));
    }
}
