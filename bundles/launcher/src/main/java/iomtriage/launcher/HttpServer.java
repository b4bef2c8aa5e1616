package iomtriage.launcher;

import java.time.Duration;
import java.util.Map;

/** How the framework's HTTP server is configured: impatient, and silent about itself. */
final class HttpServer {

    /** Configuration id (PID) of the server. */
    static final String PID = "org.apache.felix.http";

    static final String HOST = "org.apache.felix.http.host";
    static final String PORT = "org.osgi.service.http.port";

    /** Whether it waits for its configuration: otherwise it would start once before, on what the framework's properties say. */
    static final String REQUIRE_CONFIGURATION = "org.apache.felix.http.require.config";

    /** How long a connection may be silent: a browser that is still there sends again sooner. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /**
     * What the server itself answers to a request that is no HTTP, and so never reaches the pages: loads nothing, is framed by
     * nobody, is not taken for anything else.
     */
    private static final String ERROR_HEADERS = String.join(
            "##",
            "Content-Security-Policy=default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options=nosniff",
            "Referrer-Policy=same-origin");

    private HttpServer() {}

    /** What holds wherever it listens. */
    static Map<String, Object> standard() {
        return Map.of(
                "org.apache.felix.http.timeout",
                (int) SILENCE.toMillis(),
                "org.apache.felix.http.jetty.sendServerHeader",
                false,
                "org.apache.felix.http.jetty.errorPageCustomHeaders",
                ERROR_HEADERS);
    }
}
