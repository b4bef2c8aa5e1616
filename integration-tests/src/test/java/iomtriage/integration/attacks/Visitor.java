package iomtriage.integration.attacks;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: it keeps the session's cookie, and the token of the page it was last shown. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("iomtriage-session=([^;]+);");

    private final Wire wire;
    private final String from;
    private String session;
    private String token = "";

    Visitor(Wire wire, String from, String session) {
        this.wire = wire;
        this.from = from;
        this.session = session;
    }

    static Visitor signedIn(Wire wire, String user) throws IOException {
        Visitor visitor = new Visitor(wire, Wire.HERE, "");
        visitor.signIn(user);
        return visitor;
    }

    Answer signIn(String user) throws IOException {
        Answer answer = post("/sign-in", Map.of("user", user, "password", Attacked.PASSWORD), Map.of());
        get("/model");
        return answer;
    }

    String session() {
        return session;
    }

    Answer get(String target) throws IOException {
        return send("GET", target, Map.of(), "");
    }

    /** A form as the last page would send it, with its token, except where the fields say otherwise. */
    Answer post(String target, Map<String, String> fields, Map<String, String> headers) throws IOException {
        Map<String, String> all = new TreeMap<>(Map.of("token", token));
        all.putAll(fields);
        String form = all.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        Map<String, String> more = new TreeMap<>(headers);
        more.put("Content-Type", "application/x-www-form-urlencoded");
        return send("POST", target, more, form);
    }

    Answer send(String method, String target, Map<String, String> headers, String body) throws IOException {
        Map<String, String> all = new TreeMap<>(headers);
        if (!session.isEmpty()) {
            all.put("Cookie", "iomtriage-session=" + session);
        }
        byte[] request = Wire.request(method, target, all, body.getBytes(StandardCharsets.UTF_8));
        try (Socket socket = wire.connect(from)) {
            return remembered(Wire.send(socket, request));
        }
    }

    private Answer remembered(Answer answer) {
        Matcher cookie = COOKIE.matcher(answer.header("set-cookie"));
        if (cookie.find()) {
            session = cookie.group(1);
        }
        Matcher shown = TOKEN.matcher(answer.body());
        if (shown.find()) {
            token = shown.group(1);
        }
        return answer;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
