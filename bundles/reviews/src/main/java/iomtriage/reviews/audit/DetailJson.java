package iomtriage.reviews.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.records.json.Mappers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The detail of an audit entry: names in order, so that the same facts give the same bytes. */
public final class DetailJson {

    private static final JsonMapper MAPPER = Mappers.builder().build();

    private DetailJson() {}

    public static String of(Map<String, ?> detail) {
        try {
            return MAPPER.writeValueAsString(new TreeMap<>(detail));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Text and numbers can always be written as JSON.", impossible);
        }
    }

    /** The detail of an entry as a tree. */
    public static JsonNode read(String detail) {
        return readable(detail)
                .orElseThrow(
                        () -> new IllegalStateException("What this service wrote as JSON cannot be read as JSON."));
    }

    /** The same; empty for a text that is no JSON. */
    public static Optional<JsonNode> readable(String detail) {
        try {
            return Optional.ofNullable(MAPPER.readTree(detail));
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        }
    }
}
