package iomtriage.tables.csv;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of a JSON Lines file of flat objects, as those of a table: its columns are all the names that any object has. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final String NOT_A_NUMBER = "NaN";

    /** Told of every object. */
    private interface Told {
        void object(long number, JsonNode object) throws TableException;
    }

    private final TableText text;

    JsonLines(TableText text) {
        this.text = text;
    }

    /** Whether a text starts as JSON Lines do. */
    static boolean isBegunBy(String start) {
        return start.stripLeading().startsWith("{");
    }

    void read(TableFile.Reading reading) throws IOException, TableException {
        Set<String> names = new LinkedHashSet<>();
        each((number, object) -> object.fieldNames().forEachRemaining(names::add), reading);
        if (names.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(names);
        reading.line(new Line(0, columns, false));
        if (!reading.isDone()) {
            each((number, object) -> reading.line(new Line(number, fields(columns, object), false)), reading);
        }
    }

    private void each(Told told, TableFile.Reading reading) throws IOException, TableException {
        try (BufferedReader lines = new BufferedReader(text.open(CodingErrorAction.REPORT))) {
            String line = lines.readLine();
            for (long number = 1; line != null; number++) {
                Optional<JsonNode> object = line.isBlank() ? Optional.empty() : object(line);
                if (object.isPresent()) {
                    told.object(number, object.get());
                } else if (!line.isBlank()) {
                    reading.notAnObject(number);
                }
                line = lines.readLine();
            }
        }
    }

    private static Optional<JsonNode> object(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(node -> node.isObject() && isFlat(node));
        } catch (JsonProcessingException | NumberFormatException damaged) {
            // The latter for an exponent of more than nine digits.
            return Optional.empty();
        }
    }

    private static boolean isFlat(JsonNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getValue().isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> fields(List<String> columns, JsonNode object) {
        List<String> fields = new ArrayList<>(columns.size());
        for (String column : columns) {
            JsonNode value = object.path(column);
            String cell = value.isNull() || value.isMissingNode() ? "" : value.asText();
            fields.add(value.isNumber() && cell.equals(NOT_A_NUMBER) ? "" : cell);
        }
        return fields;
    }
}
