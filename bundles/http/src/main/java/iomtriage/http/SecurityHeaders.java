package iomtriage.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What every answer tells the browser: load nothing from elsewhere, run nothing inline, keep nothing, be framed by nobody. */
public final class SecurityHeaders {

    private static final Map<String, String> ON_EVERYTHING = new TreeMap<>(Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            // Where an answer may be kept, it says so itself.
            "Cache-Control",
            "no-store"));

    private SecurityHeaders() {}

    /** The answer with what it does not say itself. */
    public static Response on(Response response) {
        Map<String, String> headers = new LinkedHashMap<>(ON_EVERYTHING);
        headers.putAll(response.headers());
        return new Response(response.status(), headers, response.body(), response.refusal());
    }
}
