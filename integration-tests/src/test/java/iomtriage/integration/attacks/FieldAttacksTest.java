package iomtriage.integration.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a page, a form or a call takes, with something else in its place, to a real Casebook. */
class FieldAttacksTest {

    private static final String ATTACK = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'; DROP TABLE"
            + " audit_entry; --{{1234567*7}}${1234567*7}\r\nSet-Cookie: planted=1\r\n\r\n\u202e\u0000";
    private static final List<String> TEXTS =
            List.of(ATTACK, "9".repeat(400), "-1", "%00%ff%zz", "..%2f..%2f", "' OR '1'='1", "x".repeat(3_000));
    private static final List<String> JSON_VALUES = List.of(
            Calls.JSON.getNodeFactory().textNode(ATTACK).toString(),
            "1" + "0".repeat(4_000),
            "1e999999",
            "null",
            "[]",
            "{\"" + "a".repeat(3_000) + "\":1}",
            "[".repeat(100_000) + "]".repeat(100_000));

    @TempDir
    static Path folder;

    private static Attacked casebook;
    private static Wire wire;
    private static Calls calls;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        casebook = Attacked.in(folder);
        wire = casebook.wire();
        calls = new Calls(wire, casebook.key(), Attacked.PERSON);
        for (String target : List.of("/api/v1/moves", "/api/v1/cohort-history")) {
            // Made when someone first asks; until then the answer is that it is not there yet.
            Calls.Call call =
                    new Calls.Call("GET", target, Calls.JSON.getNodeFactory().nullNode());
            while (calls.make(call, "").status() == 503) {
                Thread.sleep(100);
            }
        }
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        casebook.end();
    }

    private static void harmless(String sent, Answer answer) {
        SafeAnswer.check(sent, answer);
        assertThat(answer.headers().toString()).as(sent).doesNotContain("planted", "alert(1)");
        assertThat(answer.count()).as(sent).isEqualTo(1);
        assertThat(answer.body()).as(sent).doesNotContain("<script>alert", "<img src=x", "8641969");
    }

    @Test
    void everyParameterOfEveryPageIsOnlyText() throws IOException {
        assertThat(Surface.parameters()).contains("ref", "sort", "page", "done").hasSizeGreaterThan(15);
        assertThat(Surface.filters())
                .contains("tier", "standing", "where", "rosh")
                .hasSizeGreaterThan(10);
        Visitor supervisor = Visitor.signedIn(wire, "supervisor");
        Visitor auditor = Visitor.signedIn(wire, "auditor");
        for (String page : Surface.pages()) {
            Visitor visitor = supervisor.get(page).status() == 403 ? auditor : supervisor;
            Set<String> parameters = new TreeSet<>(Surface.parameters());
            if (page.startsWith("/list")) {
                parameters.addAll(Surface.filters());
            }
            for (String parameter : parameters) {
                for (String text : List.of(ATTACK, TEXTS.get(1))) {
                    String others = parameter.equals("ref") ? "" : "&ref=" + Attacked.PERSON;
                    String target = page + "?" + parameter + "=" + Visitor.encoded(text) + others;
                    harmless(target, visitor.get(target));
                }
            }
        }
    }

    @Test
    void everyFieldOfEveryFormIsOnlyText() throws IOException {
        assertThat(Surface.forms())
                .contains("/person/decide", "/sign-in", "/sign-out")
                .hasSizeGreaterThan(5);
        assertThat(Surface.fields())
                .contains("rationale", "choice", "user", "token")
                .hasSizeGreaterThan(12);
        for (String form : Surface.forms()) {
            // Whoever sends them to the door is one stranger, and no matter how often, keeps out nobody else.
            Visitor visitor = form.startsWith("/sign")
                    ? new Visitor(wire, "127.0.0.66", "")
                    : Visitor.signedIn(wire, "supervisor");
            for (String field : Surface.fields()) {
                for (String text : TEXTS) {
                    Map<String, String> fields = new TreeMap<>(Map.of("ref", Attacked.PERSON, "choice", "ACCEPT"));
                    fields.putAll(Map.of("reasons-ACCEPT", "needs-fit", "rationale", "Discussed at the meeting."));
                    fields.put(field, text);

                    harmless(form + " " + field, visitor.post(form, fields, Map.of()));
                }
            }
        }
    }

    @Test
    void everyFieldOfEveryCallIsOnlyText() throws IOException {
        assertThat(calls.all()).hasSizeGreaterThan(8).anyMatch(Calls.Call::takesABody);
        for (Calls.Call call : calls.all()) {
            if (!call.takesABody()) {
                continue;
            }
            for (String way : Calls.leaves(call.body())) {
                for (String value : JSON_VALUES) {
                    String sent = call + " " + way + " " + value.substring(0, Math.min(20, value.length()));
                    refusedOrTaken(sent, calls.make(call, Calls.with(call.body(), way, value)));
                }
            }
        }
    }

    private static void refusedOrTaken(String sent, Answer answer) {
        SafeAnswer.check(sent, answer);
        if (answer.status() >= 400) {
            assertThat(answer.header("content-type")).as(sent).isEqualTo("application/problem+json");
            assertThat(answer.body()).as(sent).doesNotContain("alert(1)", "aaaaaaaaaa", "0000000000");
        }
    }

    @Test
    void everyParameterOfEveryCallIsOnlyText() throws IOException {
        for (Calls.Call call : calls.all()) {
            String path = call.target().replaceAll("\\?.*", "");
            for (String parameter : Surface.parameters()) {
                for (String text : TEXTS) {
                    String target = path + "?" + parameter + "=" + Visitor.encoded(text);
                    // What takes no parameter is not to be done over and over.
                    String body =
                            call.target().equals(path) ? "{}" : call.body().toString();
                    refusedOrTaken(target, calls.make(new Calls.Call(call.method(), target, call.body()), body));
                }
            }
        }
    }

    @Test
    void whatIsNoJsonOfOursIsRefused() throws IOException {
        for (Calls.Call call : calls.all()) {
            if (!call.takesABody()) {
                continue;
            }
            String body = call.body().toString();
            for (String wrong :
                    List.of("", "nonsense", "[" + body + "]", body + body, body.substring(1), "\ufeff\ufeff" + body)) {
                assertThat(calls.make(call, wrong).status())
                        .as(call + " " + wrong)
                        .isIn(400, 422);
            }
            for (String doubled :
                    List.of(body.replaceFirst("\\{", "{\"x\":1,\"x\":2,"), "{" + "\"a\":1,".repeat(9) + "}")) {
                assertThat(calls.make(call, doubled).status())
                        .as(call + " doubled")
                        .isIn(400, 422);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            assertThat(calls.make(call, "text/plain", bytes).status()).isEqualTo(415);
            assertThat(calls.make(call, "application/jsonp", bytes).status()).isEqualTo(415);
            assertThat(calls.make(call, "application/json", body.getBytes(StandardCharsets.UTF_16))
                            .status())
                    .isIn(400, 422);
            assertThat(calls.make(call, "application/json", new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'})
                            .status())
                    .isIn(400, 422);
            assertThat(calls.make(call, "application/json", new byte[1_100_000]).status())
                    .isEqualTo(413);
        }
    }

    @Test
    void aBodyThatIsCompressedIsNotBlownUp() throws IOException {
        byte[] bomb = bomb();
        for (Calls.Call call : calls.all()) {
            Map<String, String> headers = Map.of(
                    "Authorization", "Bearer " + casebook.key(),
                    "Content-Type", "application/json",
                    "Content-Encoding", "gzip");
            Answer answer = wire.send(Wire.request(call.method(), call.target(), headers, bomb));

            if (call.takesABody()) {
                assertThat(answer.status()).as(call.toString()).isIn(400, 413, 415, 422);
            }
        }
    }

    /** A hundred megabytes of nothing. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100; i++) {
                out.write(spaces);
            }
        }
        return zipped.toByteArray();
    }
}
