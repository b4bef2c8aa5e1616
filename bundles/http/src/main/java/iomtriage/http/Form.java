package iomtriage.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form that was sent, URL-encoded in UTF-8. */
public final class Form {

    private static final int LIMIT = 64 * 1024;
    private static final int MOST_FIELDS = 200;

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** @throws RefusedException if it is too large, of another type, or not UTF-8 */
    public static Form of(Request request) {
        if (!request.isOf("application/x-www-form-urlencoded")) {
            throw new RefusedException(415, "Send the form as application/x-www-form-urlencoded.");
        }
        return new Form(parse(new String(request.bytes(LIMIT), StandardCharsets.ISO_8859_1)));
    }

    /** A form that was sent before, again. */
    public static Form again(Map<String, List<String>> fields) {
        return new Form(new LinkedHashMap<>(fields));
    }

    /** Fields of a query string or form body, by name, in order. */
    public static Map<String, List<String>> parse(String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (encoded.isEmpty()) {
            return fields;
        }
        String[] pairs = encoded.split("&");
        if (pairs.length > MOST_FIELDS) {
            throw new RefusedException(400, "A form may have at most " + MOST_FIELDS + " fields.");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            fields.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    private static String decode(String encoded) {
        byte[] bytes = new byte[encoded.length()];
        int length = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char each = encoded.charAt(i);
            if (each == '%') {
                bytes[length++] = (byte) hexadecimal(encoded, i + 1);
                i += 2;
            } else {
                bytes[length++] = (byte) (each == '+' ? ' ' : each);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new RefusedException(400, "What was sent is not UTF-8 text.");
        }
    }

    private static int hexadecimal(String encoded, int start) {
        if (start + 2 > encoded.length()) {
            throw new RefusedException(400, "A per cent sign must be followed by two hexadecimal digits.");
        }
        int high = Character.digit(encoded.charAt(start), 16);
        int low = Character.digit(encoded.charAt(start + 1), 16);
        if (high < 0 || low < 0) {
            throw new RefusedException(400, "A per cent sign must be followed by two hexadecimal digits.");
        }
        return high * 16 + low;
    }

    /** The first value of a field; empty text if it was not sent. */
    public String text(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Every value of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Every field with its values, in the order in which they were sent. */
    public Map<String, List<String>> fields() {
        return Collections.unmodifiableMap(fields);
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }
}
