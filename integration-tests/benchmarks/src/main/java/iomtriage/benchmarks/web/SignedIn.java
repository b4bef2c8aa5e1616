package iomtriage.benchmarks.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Someone who is signed in.
 *
 * @param cookie of the session
 * @param token what the forms of the session bring back
 */
record SignedIn(String cookie, String token) {

    /** Passwords are checked a few at once, and from one address no more than eight stand in line. */
    private static final int AT_ONCE = 4;

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    /** @param reference of a person whose form for a view every one of them may open */
    static List<SignedIn> all(Visitors visitors, List<String> users, String reference) throws Exception {
        ExecutorService doors = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<SignedIn>> signingIn = new ArrayList<>();
            for (String user : users) {
                signingIn.add(doors.submit(() -> of(visitors, user, reference)));
            }
            List<SignedIn> all = new ArrayList<>();
            for (Future<SignedIn> each : signingIn) {
                all.add(each.get());
            }
            return all;
        } finally {
            doors.shutdownNow();
        }
    }

    private static SignedIn of(Visitors visitors, String user, String reference)
            throws IOException, InterruptedException {
        String cookie = visitors.signIn(user);
        String form = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(visitors.base() + "/person/view?ref=" + reference))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("The form for a view has no token, so it cannot be sent.");
        }
        return new SignedIn(cookie, token.group(1));
    }

    /** Puts a view of the own agency on record. */
    Visit view(Visitors visitors, String reference) {
        return Visit.form(
                visitors.base() + "/person/view",
                cookie,
                "token=" + encoded(token) + "&ref=" + encoded(reference)
                        + "&agency=POLICE&stance=NEUTRAL&rationale="
                        + encoded("Nothing new is known since the last meeting."));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
