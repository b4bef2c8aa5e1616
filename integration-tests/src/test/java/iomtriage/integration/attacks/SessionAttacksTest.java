package iomtriage.integration.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attempts to be somebody else, to act for somebody else, and to see whom one may not, at a real Casebook. */
class SessionAttacksTest {

    @TempDir
    static Path folder;

    private static Attacked casebook;
    private static Wire wire;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        casebook = Attacked.in(folder);
        wire = casebook.wire();
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        casebook.end();
    }

    private static Map<String, String> decision(String reference) {
        Map<String, String> fields = new TreeMap<>(Map.of("ref", reference, "lastSeen", "0", "choice", "ACCEPT"));
        fields.putAll(Map.of("reasons-ACCEPT", "needs-fit", "rationale", "Discussed at the meeting; all agree."));
        fields.putAll(Map.of("confirmed", "yes", "decision", "1", "answer", "approve", "day", "2030-06-01"));
        return fields;
    }

    @Test
    void anotherAreasPersonIsNowhere() throws IOException {
        Visitor visitor = Visitor.signedIn(wire, "supervisor");
        Calls calls = new Calls(wire, casebook.key(), Attacked.ELSEWHERE);
        for (String page : Surface.pages()) {
            if (page.startsWith("/person")) {
                Answer answer = visitor.get(page + "?ref=" + Attacked.ELSEWHERE);
                SafeAnswer.check(page, answer);
                assertThat(answer.status()).as(page).isEqualTo(404);
                assertThat(answer.body()).as(page).doesNotContain(Attacked.ELSEWHERE);
            }
        }
        for (String form : Surface.forms()) {
            if (form.startsWith("/person")) {
                assertThat(visitor.post(form, decision(Attacked.ELSEWHERE), Map.of())
                                .status())
                        .as(form)
                        .isEqualTo(404);
            }
        }
        callsAreAnsweredAsAboutNobody(calls, Attacked.ELSEWHERE);
        for (int page = 1; page <= 3; page++) {
            assertThat(visitor.get("/list?page=" + page).body()).doesNotContain(Attacked.ELSEWHERE);
        }
        assertThat(visitor.get("/list?reference=" + Attacked.ELSEWHERE).body())
                .contains("0 people.")
                .doesNotContain("ref=" + Attacked.ELSEWHERE);
    }

    /** As about someone who is not there; a call that is for others alone is refused whoever it is about. */
    private static void callsAreAnsweredAsAboutNobody(Calls calls, String person) throws IOException {
        Calls ofNobody = new Calls(wire, casebook.key(), "nobody-is-called-this");
        Iterator<Calls.Call> nobodys = ofNobody.all().iterator();
        for (Calls.Call call : calls.all()) {
            Calls.Call nobody = nobodys.next();
            if (call.target().contains(person)
                    || call.body().path("ref").asText().equals(person)) {
                assertThat(calls.make(call, call.body().toString()).status())
                        .as(call.toString())
                        .isIn(403, 404)
                        .isEqualTo(
                                ofNobody.make(nobody, nobody.body().toString()).status());
            }
        }
    }

    @Test
    void aRestrictedPersonIsCountedAndForTheRestNotThereExceptToWhomItIsOpen() throws IOException {
        Visitor visitor = Visitor.signedIn(wire, "supervisor");
        Calls calls = new Calls(wire, casebook.key(), Attacked.RESTRICTED);
        assertThat(visitor.get("/list?reference=" + Attacked.RESTRICTED).body())
                .contains("0 people.", "1 person of the caseload has a case that is restricted");
        for (String page : Surface.pages()) {
            if (page.startsWith("/person")) {
                assertThat(visitor.get(page + "?ref=" + Attacked.RESTRICTED).status())
                        .as(page)
                        .isEqualTo(404);
            }
        }
        callsAreAnsweredAsAboutNobody(calls, Attacked.RESTRICTED);
        assertThat(Visitor.signedIn(wire, "second")
                        .get("/person?ref=" + Attacked.RESTRICTED)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void aFormThatAnotherSiteSentDoesNothing(String header, String value) throws IOException {
        Visitor visitor = Visitor.signedIn(wire, "supervisor");
        visitor.get("/person/decide?ref=" + Attacked.PERSON);
        for (String form : Surface.forms()) {
            Answer answer = visitor.post(form, decision(Attacked.PERSON), Map.of(header, value));
            SafeAnswer.check(form, answer);
            assertThat(answer.status()).as(form).isEqualTo(403);
        }
        assertThat(visitor.get("/person/history?ref=" + Attacked.PERSON).body()).contains("Nothing is on record yet.");
        Answer planted = new Visitor(wire, "127.0.0.67", "")
                .post("/sign-in", Map.of("user", "supervisor", "password", Attacked.PASSWORD), Map.of(header, value));
        assertThat(planted.status()).isEqualTo(403);
        assertThat(planted.header("set-cookie")).isEmpty();
    }

    @Test
    void noFormIsTakenWithoutItsTokenOrWithSomebodyElses() throws IOException {
        Visitor visitor = Visitor.signedIn(wire, "supervisor");
        for (String form : Surface.forms()) {
            if (!form.equals("/sign-in")) {
                for (String token : List.of("", "x", "A".repeat(43))) {
                    Map<String, String> fields = decision(Attacked.PERSON);
                    fields.put("token", token);
                    assertThat(visitor.post(form, fields, Map.of()).status())
                            .as(form)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void aSessionThatSomebodyPlantedIsNeverSignedInAndOneThatEndedIsOver() throws IOException {
        Visitor victim = new Visitor(wire, Wire.HERE, "planted-by-somebody-else");
        assertThat(victim.signIn("supervisor").header("location")).isEqualTo("/");
        String session = victim.session();

        assertThat(session).isNotEqualTo("planted-by-somebody-else").hasSizeGreaterThan(40);
        assertThat(new Visitor(wire, Wire.HERE, "planted-by-somebody-else")
                        .get("/list")
                        .status())
                .isEqualTo(303);
        assertThat(victim.post("/sign-out", Map.of(), Map.of()).status()).isEqualTo(303);
        assertThat(new Visitor(wire, Wire.HERE, session).get("/list").status()).isEqualTo(303);
    }

    @Test
    void cookiesThatMakeNoSenseSignNobodyIn() throws IOException {
        for (String cookie :
                List.of("\"", "a b", "=;=;=", "\u00e4\u00f6", "'; DROP TABLE audit_entry; --", "a,b;c\"d")) {
            Answer answer = new Visitor(wire, Wire.HERE, cookie).get("/list");

            SafeAnswer.check(cookie, answer);
            assertThat(answer.status()).as(cookie).isIn(303, 400);
        }
    }

    @Test
    void whoeverGuessesAPasswordLocksOutNobodyButThemselves() throws IOException {
        Visitor guesser = new Visitor(wire, "127.0.0.66", "");
        for (int i = 0; i < 8; i++) {
            Answer answer = guesser.post("/sign-in", Map.of("user", "auditor", "password", "guess" + i), Map.of());
            SafeAnswer.check("a guess", answer);
            assertThat(answer.header("location")).isEqualTo("/sign-in?refused=password");
        }

        assertThat(guesser.signIn("auditor").header("location")).isEqualTo("/sign-in?refused=password");
        assertThat(new Visitor(wire, "127.0.0.67", "").signIn("auditor").header("location"))
                .isEqualTo("/");
    }

    @Test
    void noRoleReachesAnothersPages() throws IOException {
        for (String user : List.of("practitioner", "scientist", "auditor")) {
            Visitor visitor = Visitor.signedIn(wire, user);
            assertThat(visitor.get("/person/decide?ref=" + Attacked.PERSON).status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(visitor.post("/person/decide", decision(Attacked.PERSON), Map.of())
                            .status())
                    .as(user)
                    .isEqualTo(403);
            if (!user.equals("auditor")) {
                assertThat(visitor.get("/audit").status()).as(user).isEqualTo(403);
            }
            if (!user.equals("practitioner")) {
                assertThat(visitor.get("/person?ref=" + Attacked.PERSON).status())
                        .as(user)
                        .isEqualTo(403);
            }
        }
    }
}
