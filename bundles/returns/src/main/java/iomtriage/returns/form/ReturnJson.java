package iomtriage.returns.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.records.json.Mappers;
import iomtriage.returns.NationalReturn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A return as JSON. The same return gives the same bytes. */
final class ReturnJson {

    private static final String DAMAGED = "It is damaged, or has a field too many or too few. Have it sent again.";

    private static final JsonMapper MAPPER = Mappers.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // Only what is stored: methods that begin with "is" are answers, not fields.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private ReturnJson() {}

    static byte[] write(NationalReturn given) {
        try {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return (MAPPER.writer(new DefaultPrettyPrinter()
                                            .withObjectIndenter(indenter)
                                            .withArrayIndenter(indenter))
                                    .writeValueAsString(given)
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A return is plain data and must be writable as JSON.", impossible);
        }
    }

    /** @throws ReturnRefusedException if it is none of this version's, or its numbers cannot be */
    static NationalReturn read(String name, byte[] json) throws ReturnRefusedException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            String schema = tree.path("schema").asText();
            if (schema.startsWith("iomtriage-return/") && !schema.equals(NationalReturn.SCHEMA)) {
                throw refused(
                        name,
                        "It is of the form \"" + schema + "\", and this version reads \"" + NationalReturn.SCHEMA
                                + "\". Have it made again by the same version, or read it with the other.");
            }
            NationalReturn read = MAPPER.treeToValue(tree, NationalReturn.class);
            if (read == null) {
                throw refused(name, DAMAGED);
            }
            return read;
        } catch (JsonProcessingException damaged) {
            Throwable cause = damaged.getCause();
            throw refused(name, cause instanceof IllegalArgumentException ? cause.getMessage() : DAMAGED);
        } catch (IOException noText) {
            // Four bytes a character, by its beginning, and then none.
            throw refused(name, DAMAGED);
        }
    }

    private static ReturnRefusedException refused(String name, String why) {
        return new ReturnRefusedException(name, List.of(why));
    }
}
