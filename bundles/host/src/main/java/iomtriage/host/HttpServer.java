package iomtriage.host;

import java.time.Duration;
import java.util.Map;

/** How Casebook configures the framework's HTTP server: on this machine only, impatient, and silent about itself. */
final class HttpServer {

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

    static Map<String, Object> configuration(boolean enabled, int port) {
        return Map.of(
                "org.apache.felix.http.enable",
                enabled,
                "org.apache.felix.http.host",
                "127.0.0.1",
                "org.osgi.service.http.port",
                String.valueOf(port),
                "org.apache.felix.http.timeout",
                (int) SILENCE.toMillis(),
                "org.apache.felix.http.jetty.sendServerHeader",
                false,
                "org.apache.felix.http.jetty.errorPageCustomHeaders",
                ERROR_HEADERS);
    }
}
