package iomtriage.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads what commands print with {@code --json}. */
final class Json {

    private Json() {}

    static JsonNode of(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("This is not JSON: " + text, noJson);
        }
    }
}
