package iomtriage.web.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param status HTTP status
 * @param headers by name, in order
 * @param body bytes of the body, not to be changed
 */
public record Response(int status, Map<String, String> headers, byte[] body) {

    public Response {
        headers = new LinkedHashMap<>(headers);
    }

    public static Response html(int status, byte[] page) {
        return new Response(status, Map.of("Content-Type", "text/html; charset=utf-8"), page);
    }

    public static Response text(int status, String text) {
        return new Response(
                status, Map.of("Content-Type", "text/plain; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Response json(int status, byte[] json) {
        return new Response(status, Map.of("Content-Type", "application/json"), json);
    }

    /** After a form was sent: look there with GET. */
    public static Response seeOther(String location) {
        return new Response(303, Map.of("Location", location), new byte[0]);
    }

    public Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
