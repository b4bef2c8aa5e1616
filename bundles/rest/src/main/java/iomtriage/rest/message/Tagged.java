package iomtriage.rest.message;

import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.records.files.Sha256;
import java.util.Map;

/** An answer with an ETag, or that nothing changed. */
public final class Tagged {

    private static final int BYTES = 12;

    private Tagged() {}

    public static Response answer(Request request, byte[] body) {
        String tag = "\"" + digest(body) + "\"";
        boolean unchanged = request.header("if-none-match").filter(tag::equals).isPresent();
        Response response = unchanged ? new Response(304, Map.of(), new byte[0]) : Response.json(200, body);
        return response.with("ETag", tag).with("Cache-Control", "private, no-cache");
    }

    private static String digest(byte[] body) {
        return Sha256.hex(body).substring(0, 2 * BYTES);
    }
}
