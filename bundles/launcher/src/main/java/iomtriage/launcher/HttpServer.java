package iomtriage.launcher;

import java.time.Duration;
import java.util.Map;

/** How the framework's HTTP server is configured: impatient, and silent about itself. */
final class HttpServer {

    /** Configuration id (PID) of the server. */
    static final String PID = "org.apache.felix.http";

    static final String HOST = "org.apache.felix.http.host";
    static final String PORT = "org.osgi.service.http.port";

    /** Whether it takes from the proxy before it who calls, and whether over TLS. */
    static final String BEHIND_PROXY = "org.apache.felix.proxy.load.balancer.connection.enable";

    /** Keys and certificates for TLS. */
    static final String KEYSTORE = "org.apache.felix.https.keystore";

    static final String KEYSTORE_PASSWORD = "org.apache.felix.https.keystore.password";
    private static final String KEYSTORE_TYPE = "org.apache.felix.https.keystore.type";
    private static final String TLS = "org.apache.felix.https.enable";
    private static final String TLS_PORT = "org.osgi.service.http.port.secure";
    private static final String PLAIN = "org.apache.felix.http.enable";

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

    /** With a key store it speaks TLS on its port, and nothing else. */
    static void withTls(Map<String, Object> settings) {
        if (settings.containsKey(KEYSTORE)) {
            settings.put(KEYSTORE_TYPE, "PKCS12");
            settings.put(TLS, true);
            settings.put(TLS_PORT, settings.get(PORT));
            settings.put(PLAIN, false);
        }
    }

    /** Stays on a port that it was given when it was to take any: whoever found it there finds it there again. */
    static void stayOn(int port, Map<String, Object> settings) {
        settings.put(PORT, port);
        settings.put(TLS_PORT, port);
    }

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
