package iomtriage.web;

import iomtriage.web.http.Response;

/** What every answer tells the browser: load nothing from elsewhere, run nothing inline, keep nothing, be framed by nobody. */
final class SecurityHeaders {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static Response onPage(Response response) {
        return onAsset(response).with("Cache-Control", "no-store");
    }

    static Response onAsset(Response response) {
        return response.with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin")
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("Cross-Origin-Resource-Policy", "same-origin")
                .with("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
