package iomtriage.evaluation.internal.text;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.charts.text.Numbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;

/** JSON that git can diff: indented, line feeds, numbers to six decimals, the same bytes every time. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private static final ObjectReader EXACT = MAPPER.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static ArrayNode strings(Collection<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    /**
     * Numbers with fractions are kept as they are written.
     *
     * @throws JsonProcessingException if it is no JSON
     */
    public static JsonNode read(byte[] json) throws JsonProcessingException {
        try {
            return EXACT.readTree(json);
        } catch (JsonProcessingException none) {
            throw none;
        } catch (IOException | NumberFormatException none) {
            // Jackson takes some bytes for UTF-32 and cannot read them as that, and no exponent of more than nine
            // digits.
            throw new JsonParseException(null, "There is text or a number that is none.", none);
        }
    }

    /** To six decimals: more would differ between machines for no reason that anybody could read. */
    public static JsonNode number(double value) {
        return DecimalNode.valueOf(new BigDecimal(Numbers.compact(value, 6)));
    }

    /** The whole file, ended by a line feed. */
    public static String text(JsonNode node) {
        try {
            return PRETTY.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of values must be writable as JSON.", impossible);
        }
    }
}
