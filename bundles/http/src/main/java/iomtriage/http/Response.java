package iomtriage.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent back.
 *
 * @param status HTTP status
 * @param headers by name, in order
 * @param body bytes of the body, not to be changed
 * @param refusal why the request is refused, for the server's log; empty if it is not
 */
public record Response(int status, Map<String, String> headers, byte[] body, Optional<Refusal> refusal) {

    public Response {
        headers = new LinkedHashMap<>(headers);
    }

    /** What is sent back to a request that is not refused. */
    public Response(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, Optional.empty());
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
        return new Response(status, more, body, refusal);
    }

    /** The same, with the kind of reason for which the request is refused. */
    public Response refusedAs(Refusal kind) {
        return new Response(status, headers, body, Optional.of(kind));
    }

    /** The same, with the kind of reason, if there is one. */
    public Response refusedAs(RefusedException refused) {
        return new Response(status, headers, body, refused.refusal());
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
