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
import java.util.Map;
import java.util.Optional;
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
        return signIn.check(new Request(
                "POST",
                "/sign-in",
                Map.of(),
                all,
                Map.of(),
                new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)),
                from,
                false));
    }

    @Test
    void aPasswordIsTakenAsItIsTyped() {
        assertThat(answer("user=sam&password=+right+", "192.0.2.1", Map.of()))
                .isEqualTo(new SignInAnswer.SignedIn(SAM));
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
        assertThat(answer("user=sam&password=+right+", "192.0.2.1", Map.of()))
                .isEqualTo(new SignInAnswer.SignedIn(SAM));
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
                .isEqualTo(elsewhere ? refused(Refusal.FORGED_FORM) : new SignInAnswer.SignedIn(SAM));
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
        return new SignInAnswer.Refused(why);
    }
}
