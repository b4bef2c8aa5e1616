package iomtriage.http.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Refusal;
import iomtriage.http.Request;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderSignInTest {

    private static final User SAM = User.of("sam")
            .name("Sam")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();
    private static final SignInAnswer.SignedIn IN = new SignInAnswer.SignedIn(SAM, Optional.empty());

    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private Optional<IdentityProvider> provider = Optional.of(new OneUser());
    private final SignIn signIn = new SignIn(request -> Optional.empty(), new NoPasswords(), () -> provider, () -> now);

    /** Lets anyone in whose way back fits the way there. */
    private static final class OneUser implements IdentityProvider {
        @Override
        public URI signIn(SignInAttempt attempt) {
            return URI.create("https://identity.example/?state=" + attempt.state() + "&nonce=" + attempt.nonce()
                    + "&verifier=" + attempt.verifier());
        }

        @Override
        public SignInAnswer arrived(String code, SignInAttempt attempt) {
            return IN;
        }
    }

    private static final class NoPasswords implements PasswordCheck {
        @Override
        public Optional<User> check(String userId, char[] password) {
            return Optional.of(SAM);
        }

        @Override
        public Optional<User> find(String userId) {
            return Optional.of(SAM);
        }
    }

    private static Request request(Map<String, String> query, Optional<String> cookie, boolean secure) {
        Map<String, List<String>> parameters = new HashMap<>();
        query.forEach((name, value) -> parameters.put(name, List.of(value)));
        Map<String, String> cookies = new HashMap<>();
        cookie.map(each -> each.split("[=;]", 3)).ifPresent(parts -> cookies.put(parts[0], parts[1]));
        return new Request(
                "GET",
                "/sign-in/return",
                parameters,
                Map.of(),
                cookies,
                InputStream.nullInputStream(),
                "192.0.2.1",
                secure);
    }

    private ProviderSignIn door() {
        return signIn.elsewhere().orElseThrow();
    }

    private ProviderSignIn.Leaving leave(boolean secure) {
        return door().leave(request(Map.of(), Optional.empty(), secure), "/list");
    }

    private static Request back(ProviderSignIn.Leaving left, Optional<String> cookie, boolean secure) {
        String state = left.address().getQuery().replaceAll("state=([^&]+).*", "$1");
        return request(Map.of("state", state, "code", "any"), cookie, secure);
    }

    private static Request back(ProviderSignIn.Leaving left) {
        return back(left, Optional.of(left.cookie()), false);
    }

    private static SignInAnswer refused(Refusal why) {
        return new SignInAnswer.Refused(why, Optional.empty());
    }

    @Test
    void theWayBackMustFitTheWayThere() {
        ProviderSignIn.Leaving left = leave(false);
        ProviderSignIn.Leaving other = leave(false);

        assertThat(door().cameBack(back(left))).isEqualTo(IN);
        assertThat(door().wanted(back(left))).contains("/list");
        assertThat(door().cameBack(back(left, Optional.of(other.cookie()), false)))
                .isEqualTo(refused(Refusal.SIGN_IN_NOT_BEGUN));
        assertThat(door().cameBack(back(left, Optional.empty(), false))).isEqualTo(refused(Refusal.SIGN_IN_NOT_BEGUN));
        assertThat(door().cameBack(request(Map.of("code", "any"), Optional.of(left.cookie()), false)))
                .isEqualTo(refused(Refusal.SIGN_IN_NOT_BEGUN));
    }

    @Test
    void stateNonceAndProofAreThreeSecretsNoneOfWhichTheCookieTells() {
        ProviderSignIn.Leaving left = leave(false);

        String[] secrets = left.address().getQuery().replaceAll("\\w+=", "").split("&");

        assertThat(secrets).hasSize(3).doesNotHaveDuplicates().allMatch(each -> each.length() == 43);
        assertThat(left.cookie()).doesNotContain(secrets);
    }

    @Test
    void aSignInThatWasBegunTooLongAgoOrIsMadeUpCountsNoMore() {
        ProviderSignIn.Leaving left = leave(false);
        now = now.plus(Duration.ofMinutes(10)).minusMillis(1);
        assertThat(door().cameBack(back(left))).isEqualTo(IN);

        now = now.plusMillis(1);
        assertThat(door().cameBack(back(left))).isEqualTo(refused(Refusal.SIGN_IN_NOT_BEGUN));
        for (String made : List.of(
                "",
                "a",
                "a.b.c",
                "a.9999999999999999999.c",
                "..",
                "a.99999999999999.L2xpc3Q",
                "a." + now.toEpochMilli() + ".%")) {
            Request request = request(Map.of("state", "x"), Optional.of("iomtriage-sign-in=" + made + ";"), false);
            assertThat(door().cameBack(request)).as(made).isEqualTo(refused(Refusal.SIGN_IN_NOT_BEGUN));
            assertThat(door().wanted(request)).as(made).isEmpty();
        }
    }

    @Test
    void overTlsOnlyACookieThatNoOtherHostCanSetCounts() {
        ProviderSignIn.Leaving left = leave(true);

        assertThat(left.cookie())
                .matches("__Host-iomtriage-sign-in=[^;]+; Path=/; HttpOnly; SameSite=Lax; Max-Age=600; Secure");
        assertThat(door().cameBack(back(left, Optional.of(left.cookie()), true)))
                .isEqualTo(IN);
        assertThat(door().cameBack(back(left, Optional.of(left.cookie().replace("__Host-", "")), true)))
                .isEqualTo(refused(Refusal.SIGN_IN_NOT_BEGUN));
    }

    @Test
    void aSessionEndsWithTheProviderThatItIsFromAndOneFromTheFormWithItsComing() {
        Request nobody = request(Map.of(), Optional.empty(), false);
        String cookie = signIn.start(IN, door(), nobody);
        Optional<IdentityProvider> before = provider;
        assertThat(signIn.visitor(request(Map.of(), Optional.of(cookie), false)))
                .map(Visitor::user)
                .contains(SAM);

        provider = Optional.of(new OneUser());
        assertThat(signIn.visitor(request(Map.of(), Optional.of(cookie), false)))
                .isEmpty();
        provider = Optional.empty();
        assertThat(signIn.visitor(request(Map.of(), Optional.of(cookie), false)))
                .isEmpty();
        String form = signIn.start(IN, nobody);
        assertThat(signIn.visitor(request(Map.of(), Optional.of(form), false))).isPresent();
        provider = before;
        assertThat(signIn.visitor(request(Map.of(), Optional.of(form), false))).isEmpty();
    }
}
