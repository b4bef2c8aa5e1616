package iomtriage.lists.caseload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Finds whose record a line is without reading the rest of it: the reference mostly comes first. Thread-safe. */
final class ReferenceFinder {

    /** The field of the case record's published schema. */
    private static final String FIELD = "subject";

    private final JsonFactory json = JsonFactory.builder()
            // Otherwise some damaged records would pass for UTF-16.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .build();

    /** The reference, if the line says one before anything is wrong with it. */
    Optional<String> find(byte[] text, int from, int to) {
        try (JsonParser parser = json.createParser(text, from, to - from)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? find(parser) : Optional.empty();
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory cannot fail.", impossible);
        }
    }

    private static Optional<String> find(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(FIELD);
            if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
                return Optional.of(parser.getText());
            }
            parser.skipChildren();
        }
        return Optional.empty();
    }
}
