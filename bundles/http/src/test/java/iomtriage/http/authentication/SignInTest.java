package iomtriage.http.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Refusal;
import iomtriage.http.Request;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

    private static final User SAM = User.of("sam")
            .name("Sam")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();

    private static final SignInAnswer.SignedIn SAM_IN = new SignInAnswer.SignedIn(SAM, Optional.empty());

    private final SignIn signIn = new SignIn(
            request -> Optional.empty(),
            new OneUser(),
            Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));

    private static final class OneUser implements PasswordCheck {
        @Override
        public Optional<User> check(String userId, char[] password) {
            return " right ".equals(String.valueOf(password)) ? find(userId) : Optional.empty();
        }

        @Override
        public Optional<User> find(String userId) {
            return Optional.of(SAM).filter(user -> user.id().equals(userId));
        }
    }

    private SignInAnswer answer(String form, String from, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("content-type", "application/x-www-form-urlencoded");
        all.put("host", "iom.example");
        return signIn.check(request(form, from, all, Map.of(), false)) instanceof SignInAnswer.Refused refused
                ? refused(refused.why())
                : SAM_IN;
    }

    private static Request request(
            String form, String from, Map<String, String> headers, Map<String, String> cookies, boolean secure) {
        return new Request(
                "POST",
                "/sign-in",
                Map.of(),
                headers,
                cookies,
                new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)),
                from,
                secure);
    }

    private static Request with(String cookie, boolean secure) {
        String[] parts = cookie.split("[=;]");
        return request("", "192.0.2.1", Map.of(), Map.of(parts[0], parts[1]), secure);
    }

    private static Request without(boolean secure) {
        return request("", "192.0.2.1", Map.of(), Map.of(), secure);
    }

    @Test
    void overTlsACookieCountsThatNoOtherHostAndNoPlainConnectionCanSet() {
        String cookie = signIn.start(SAM_IN, without(true));
        String plain = signIn.start(SAM_IN, without(false));

        assertThat(cookie).matches("__Host-iomtriage-session=[^;]+; Path=/; HttpOnly; SameSite=Strict; Secure");
        assertThat(signIn.visitor(with(cookie, true))).isPresent();
        assertThat(signIn.visitor(with(plain, true)))
                .as("as a sibling host sets it")
                .isEmpty();
        assertThat(signIn.end(with(cookie, true)))
                .startsWith("__Host-iomtriage-session=;")
                .endsWith("; Secure");
        assertThat(signIn.visitor(with(cookie, true))).isEmpty();
    }

    @Test
    void whoSignsInAgainEndsTheSessionThatTheBrowserHad() {
        String before = signIn.start(SAM_IN, without(false));
        String after = signIn.start(SAM_IN, with(before, false));

        assertThat(signIn.visitor(with(before, false))).isEmpty();
        assertThat(signIn.visitor(with(after, false))).isPresent();
    }

    @Test
    void onePersonHasEightSessionsAtMostAndTheOldestEnds() {
        List<String> cookies = IntStream.rangeClosed(0, 8)
                .mapToObj(each -> signIn.start(SAM_IN, without(false)))
                .toList();

        assertThat(cookies.stream()
                        .filter(cookie -> signIn.visitor(with(cookie, false)).isPresent()))
                .hasSize(8)
                .contains(cookies.get(8));
    }

    @Test
    void whatTellsATriedNameIsNotTheName() {
        Map<String, String> headers =
                Map.of("content-type", "application/x-www-form-urlencoded", "host", "iom.example");
        List<Optional<String>> tried = Stream.of("my-password", "my-password", "sam")
                .map(name ->
                        signIn.check(request("user=" + name + "&password=x", "192.0.2.7", headers, Map.of(), false)))
                .map(answer -> ((SignInAnswer.Refused) answer).triedName())
                .toList();

        assertThat(tried.get(0)).isPresent().isEqualTo(tried.get(1)).isNotEqualTo(tried.get(2));
        assertThat(tried.get(0).orElseThrow()).hasSize(12).doesNotContain("pass");
    }

    @Test
    void aPasswordIsTakenAsItIsTyped() {
        assertThat(answer("user=sam&password=+right+", "192.0.2.1", Map.of())).isEqualTo(SAM_IN);
        assertThat(answer("user=sam&password=right", "192.0.2.1", Map.of())).isEqualTo(refused(Refusal.WRONG_PASSWORD));
    }

    @Test
    void guessingKeepsOutWhoeverGuessesAndNobodyElse() {
        for (int i = 0; i < 5; i++) {
            assertThat(answer("user=sam&password=" + i, "192.0.2.66", Map.of()))
                    .isEqualTo(refused(Refusal.WRONG_PASSWORD));
        }

        assertThat(answer("user=sam&password=+right+", "192.0.2.66", Map.of()))
                .isEqualTo(refused(Refusal.TOO_MANY_TRIES));
        assertThat(answer("user=sam&password=+right+", "192.0.2.1", Map.of())).isEqualTo(SAM_IN);
    }

    @ParameterizedTest
    @CsvSource({
        "sec-fetch-site, cross-site, true",
        "sec-fetch-site, same-site, true",
        "sec-fetch-site, same-origin, false",
        "sec-fetch-site, none, false",
        "origin, https://evil.example, true",
        "origin, https://evil-iom.example, true",
        "origin, null, true",
        "origin, https://iom.example, false",
        "x-other, any, false"
    })
    void aFormThatAnotherSiteSentSignsNobodyIn(String header, String value, boolean elsewhere) {
        assertThat(answer("user=sam&password=+right+", "192.0.2.1", Map.of(header, value)))
                .isEqualTo(elsewhere ? refused(Refusal.FORGED_FORM) : SAM_IN);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:0:7:1:2:3:4, 2001:db8:0:7",
        "[2001:db8:0:7:9:9:9:9], 2001:db8:0:7",
        "unknown, unknown"
    })
    void ofAnAddressOnlyWhatItsOwnerCannotChooseCounts(String address, String counted) {
        assertThat(CallerAddress.of(address)).isEqualTo(counted);
    }

    private static SignInAnswer refused(Refusal why) {
        return new SignInAnswer.Refused(why, Optional.empty());
    }
}
