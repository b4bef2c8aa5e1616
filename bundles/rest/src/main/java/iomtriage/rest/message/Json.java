package iomtriage.rest.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.records.json.Mappers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** JSON with strict limits: what is too large, too deep, doubled, unknown or not UTF-8 is refused, without repeating it. */
public final class Json {

    public static final int LARGEST = 1024 * 1024;
    private static final int DEEPEST = 32;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final JsonMapper MAPPER = Mappers.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LARGEST)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addSerializer(new ContributionSerializer()))
            .build();

    private Json() {}

    /** The body as text. */
    public static String text(Request request) throws IOException {
        if (!request.isOf("application/json")) {
            throw new RefusedException(415, "Send the body as application/json.");
        }
        return utf8(request.bytes(LARGEST));
    }

    private static String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw new RefusedException(400, "The body is not UTF-8 text.");
        }
    }

    /** The body as a tree, as strict as everything else. */
    static JsonNode tree(Request request) throws IOException {
        String text = text(request);
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw notJson();
        }
    }

    private static RefusedException notJson() {
        return new RefusedException(400, "The body is not JSON, or is nested too deeply.");
    }

    /** A name as sent could be anything. */
    static String plain(String field) {
        String plain = field.replaceAll("[^A-Za-z0-9_.\\[\\]-]", "?");
        return plain.substring(0, Math.min(100, plain.length()));
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What this interface answers can always be written as JSON.", impossible);
        }
    }

    public static Response ok(Object value) {
        return Response.json(200, bytes(value));
    }
}
