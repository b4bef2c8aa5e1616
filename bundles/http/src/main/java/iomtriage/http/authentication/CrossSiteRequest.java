package iomtriage.http.authentication;

import iomtriage.http.Request;
import java.util.Optional;

/** Tells whether another site made someone's browser send a form. */
final class CrossSiteRequest {

    private CrossSiteRequest() {}

    static boolean sent(Request form) {
        Optional<String> site = form.header("sec-fetch-site");
        if (site.isPresent()) {
            return site.filter(from -> from.equals("same-origin") || from.equals("none"))
                    .isEmpty();
        }
        // Without TLS browsers name only the origin; behind a gateway with TLS, which may rename the host, they say
        // more.
        return form.header("origin")
                .filter(origin -> !origin.endsWith("://" + form.header("host").orElse("")))
                .isPresent();
    }
}
