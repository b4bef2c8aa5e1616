package iomtriage.cli.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.records.gzip.Gunzip;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a file holds case records or a table. */
public final class DataKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OF_A_CASE_RECORD = List.of("subject", "dateOfBirth");

    private DataKind() {}

    /** JSON Lines are case records, unless their first line is a flat object without what every case record has. */
    public static boolean areCaseRecords(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean jsonLines = name.endsWith(".jsonl")
                || name.endsWith(".jsonl.gz")
                || name.endsWith(".ndjson")
                || name.endsWith(".ndjson.gz");
        return jsonLines && !isRowOfATable(file, name.endsWith(".gz"));
    }

    private static boolean isRowOfATable(Path file, boolean compressed) {
        try (InputStream raw = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(compressed ? new Gunzip(raw) : raw, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            return line != null && isRowOfATable(JSON.readTree(line));
        } catch (JsonProcessingException damaged) {
            return false;
        } catch (IOException unreadable) {
            // Reading it as what its name says will tell.
            return false;
        }
    }

    private static boolean isRowOfATable(JsonNode object) {
        return object.isObject()
                && !object.isEmpty()
                && OF_A_CASE_RECORD.stream().noneMatch(object::has)
                && object.properties().stream()
                        .noneMatch(field -> field.getValue().isContainerNode());
    }
}
