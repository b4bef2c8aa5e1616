package iomtriage.rest.message;

import iomtriage.http.EntityTag;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.records.files.Sha256;
import java.util.Map;

/** An answer with an ETag, or that nothing changed. */
public final class Tagged {

    private static final int BYTES = 12;

    private Tagged() {}

    public static Response answer(Request request, byte[] body) {
        EntityTag tag = new EntityTag(digest(body));
        Response response =
                tag.isKnownTo(request) ? new Response(304, Map.of(), new byte[0]) : Response.json(200, body);
        return response.with("ETag", tag.quoted()).with("Cache-Control", "private, no-cache");
    }

    private static String digest(byte[] body) {
        return Sha256.hex(body).substring(0, 2 * BYTES);
    }
}
