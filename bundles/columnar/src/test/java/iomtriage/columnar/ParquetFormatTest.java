package iomtriage.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blue.strategic.parquet.ParquetWriter;
import iomtriage.tables.csv.TableException;
import iomtriage.tables.csv.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the types of a Parquet file become as texts of a table. */
class ParquetFormatTest {

    @TempDir
    Path folder;

    private Path written(String schema, Map<String, Object> row) throws IOException {
        MessageType type = MessageTypeParser.parseMessageType("message table {" + schema + "}");
        Path file = folder.resolve("table.parquet");
        try (ParquetWriter<Map<String, Object>> writer =
                ParquetWriter.writeFile(type, file.toFile(), (record, values) -> record.forEach(values::write))) {
            writer.write(row);
        }
        return file;
    }

    private static List<List<String>> read(Path file) throws TableException {
        List<List<String>> lines = new ArrayList<>();
        new TableFile(file).lines(names -> {
            lines.add(names);
            return line -> lines.add(line.fields());
        });
        return lines;
    }

    @Test
    void daysNumbersFlagsAndGapsAreReadAsATableHasThem() throws IOException, TableException {
        long midnight = LocalDate.of(2020, 3, 1).toEpochDay() * 86_400_000L;
        Path file = written(
                "optional int32 born (DATE); optional int64 released (TIMESTAMP(MILLIS,false));"
                        + " optional int64 seen (TIMESTAMP(MILLIS,false)); optional int32 arrests; optional double rate;"
                        + " optional double gap; optional boolean gang; optional int32 debt (DECIMAL(9,2));"
                        + " optional binary name (STRING); optional binary absent (STRING);",
                Map.of(
                        "born",
                        (int) LocalDate.of(1990, 2, 28).toEpochDay(),
                        "released",
                        midnight,
                        "seen",
                        midnight + 3_600_000L,
                        "arrests",
                        7,
                        "rate",
                        0.25,
                        "gap",
                        Double.NaN,
                        "gang",
                        true,
                        "debt",
                        12_345,
                        "name",
                        "Zoë"));

        assertThat(read(file))
                .containsExactly(
                        List.of("born", "released", "seen", "arrests", "rate", "gap", "gang", "debt", "name", "absent"),
                        List.of(
                                "1990-02-28",
                                "2020-03-01",
                                "2020-03-01T01:00:00.000",
                                "7",
                                "0.25",
                                "",
                                "true",
                                "123.45",
                                "Zoë",
                                ""));
    }

    @Test
    void aFileThatIsCutShortIsSaidToBe() throws IOException {
        byte[] bytes = Files.readAllBytes(written("optional int32 arrests;", Map.of("arrests", 7)));
        Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, bytes.length - 20));

        assertThat(catchThrowableOfType(TableException.class, () -> read(cut)).findings())
                .containsExactly("It is a Parquet file that is damaged or cut short. Fetch it again, whole.");
    }

    @Test
    void listsAreNamedColumnByColumn() throws IOException {
        Path file = written("optional int32 arrests; repeated int32 days;", Map.of("arrests", 7));

        assertThat(catchThrowableOfType(TableException.class, () -> read(file)).findings())
                .containsExactly(
                        "The column \"days\" holds lists or structures. Write the table with one value in each cell.");
    }
}
