package iomtriage.scoring.internal.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.records.json.Mappers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes a pack's JSON files: strict on reading, the same bytes every time on writing. */
public final class PackJson {

    private static final JsonMapper MAPPER = Mappers.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private PackJson() {}

    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        return there(MAPPER.readValue(json, type));
    }

    public static <T> List<T> readLines(byte[] jsonLines, Class<T> type) throws IOException {
        List<T> read = new ArrayList<>();
        for (String line : new String(jsonLines, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                read.add(there(MAPPER.readValue(line, type)));
            }
        }
        return read;
    }

    /** A file that holds the word null, or nothing, is no object. */
    private static <T> T there(@Nullable T read) throws JsonMappingException {
        if (read == null) {
            throw new JsonMappingException(null, "There is nothing where an object should be.");
        }
        return read;
    }

    public static byte[] write(Object value) {
        try {
            return (PRETTY.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A pack's own types must be writable as JSON.", impossible);
        }
    }

    public static byte[] writeLines(List<?> values) {
        StringBuilder lines = new StringBuilder();
        try {
            for (Object value : values) {
                lines.append(MAPPER.writeValueAsString(value)).append('\n');
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A pack's own types must be writable as JSON.", impossible);
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
